package dev.switchboard.adapter.llm;

import dev.switchboard.domain.reasoning.LanguageModel;
import dev.switchboard.domain.reasoning.NamedModel;
import dev.switchboard.domain.reasoning.OpenModel;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Opens the models that workspaces have set up, and keeps each while its settings stay the same.
/// They are asked with their workspace's key alone, and only at addresses within reach.
public final class WorkspaceModels implements OpenModel {
  private static final int MOST = 100;

  private record Opened(NamedModel by, LanguageModel model) {}

  private record Place(WorkspaceId workspace, String name) {}

  private final Reach reach;
  private final Map<Place, Opened> opened = new LinkedHashMap<>();

  public WorkspaceModels(Reach reach) {
    this.reach = reach;
  }

  @Override
  public LanguageModel open(WorkspaceId workspace, NamedModel model) {
    var place = new Place(workspace, model.name());
    synchronized (opened) {
      var kept =
          Optional.ofNullable(opened.remove(place))
              .filter(each -> each.by().equals(model))
              .orElseGet(() -> new Opened(model, make(model)));
      opened.put(place, kept);
      if (opened.size() > MOST) {
        opened.remove(opened.keySet().iterator().next());
      }
      return kept.model();
    }
  }

  private LanguageModel make(NamedModel model) {
    var settings =
        new ModelSettings(
            Optional.of(model.provider().word()),
            Optional.of(model.model()),
            model.key(),
            model.url());
    return ChatModels.of(
        model.provider(), () -> settings, model.price(), reach, Remedy.of(model.name()));
  }
}
