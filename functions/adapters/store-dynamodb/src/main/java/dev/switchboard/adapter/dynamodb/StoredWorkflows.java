package dev.switchboard.adapter.dynamodb;

import dev.switchboard.adapter.dynamodb.Items.Key;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workflow.Definition;
import dev.switchboard.domain.workflow.ReadDefinition;
import dev.switchboard.domain.workflow.ReadDefinition.Reading;
import dev.switchboard.domain.workflow.WorkflowId;
import dev.switchboard.domain.workflow.Workflows;
import dev.switchboard.domain.workflow.WriteDefinition;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/// Workflows. The newest version of each lies with the workspace, so that they are listed at once;
/// every version lies with the workflow, and never changes: it is only written together with the
/// newest, on the condition that the newest is the one before it.
final class StoredWorkflows implements Workflows {
  private static final String NEWEST = "WORKFLOW#";

  private final StoredTable directory;

  StoredWorkflows(StoredTable directory) {
    this.directory = directory;
  }

  @Override
  public Saving save(WorkspaceId workspace, Definition definition) {
    var saved = definition.as(definition.version() + 1);
    var doc = new Fields().put(Items.VERSION, saved.version()).put(Items.DOC, plain(saved));
    boolean written =
        directory
            .transaction()
            .put(newestOf(workspace, saved.id()), doc, Condition.version(definition.version()))
            .put(version(workspace, saved.id(), saved.version()), doc, Condition.NONE)
            .write()
            .isEmpty();
    return written ? new Saving.Saved(saved) : new Saving.Stale();
  }

  private static Object plain(Definition definition) {
    return WriteDefinition.plain(definition);
  }

  @Override
  public Optional<Definition> find(WorkspaceId workspace, WorkflowId id, long version) {
    return directory.get(version(workspace, id, version)).map(StoredWorkflows::read);
  }

  @Override
  public Optional<Definition> newest(WorkspaceId workspace, WorkflowId id) {
    return directory.get(newestOf(workspace, id)).map(StoredWorkflows::read);
  }

  @Override
  public List<Definition> list(WorkspaceId workspace) {
    return directory.many().query(Search.beginning(Items.of(workspace), NEWEST)).stream()
        .map(StoredWorkflows::read)
        .toList();
  }

  private static Definition read(Fields item) {
    return switch (ReadDefinition.read(item.map(Items.DOC))) {
      case Reading.Valid valid -> valid.definition().as(item.number(Items.VERSION).longValue());
      case Reading.Invalid invalid ->
          throw new Fault.Lasting(
              "Workflow %s cannot be read: %s"
                  .formatted(item.text(Items.SK), String.join(" ", invalid.problems())));
    };
  }

  private static Key newestOf(WorkspaceId workspace, WorkflowId id) {
    return new Key(Items.of(workspace), NEWEST + id);
  }

  private static Key version(WorkspaceId workspace, WorkflowId id, long version) {
    return new Key(
        "%s#WORKFLOW#%s".formatted(Items.of(workspace), id), "V#%012d".formatted(version));
  }
}
