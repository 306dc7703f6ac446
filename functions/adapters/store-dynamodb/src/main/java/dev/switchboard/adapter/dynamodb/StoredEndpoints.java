package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.notice.Endpoint;
import dev.switchboard.domain.notice.EndpointId;
import dev.switchboard.domain.notice.Endpoints;
import dev.switchboard.domain.workspace.Seal;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/// Endpoints. Their addresses and secrets are sealed, each bound to its workspace, its endpoint and
/// what it is.
final class StoredEndpoints implements Endpoints {
  private static final String PREFIX = "ENDPOINT#";

  private final StoredTable directory;
  private final Seal seal;

  StoredEndpoints(StoredTable directory, Seal seal) {
    this.directory = directory;
    this.seal = seal;
  }

  @Override
  public Optional<Endpoint> find(WorkspaceId workspace, EndpointId id) {
    return directory.get(key(workspace, id)).map(item -> read(workspace, item));
  }

  @Override
  public List<Endpoint> list(WorkspaceId workspace) {
    return directory.many().query(Search.beginning(Items.of(workspace), PREFIX)).stream()
        .map(item -> read(workspace, item))
        .toList();
  }

  @Override
  public boolean save(WorkspaceId workspace, Endpoint endpoint) {
    var doc = EndpointItem.doc(endpoint, sealed(workspace, endpoint.id()));
    var change =
        Change.where(Condition.version(endpoint.version()))
            .set(Items.VERSION, endpoint.version() + 1)
            .set(Items.DOC, doc.values());
    return directory.update(key(workspace, endpoint.id()), change).done();
  }

  @Override
  public boolean delete(WorkspaceId workspace, EndpointId id) {
    var key = key(workspace, id);
    boolean known = directory.get(key).isPresent();
    directory.delete(key);
    return known;
  }

  private Endpoint read(WorkspaceId workspace, Fields item) {
    var id = new EndpointId(item.text(Items.SK).substring(PREFIX.length()));
    return EndpointItem.read(id, item, sealed(workspace, id));
  }

  private static Items.Key key(WorkspaceId workspace, EndpointId id) {
    return new Items.Key(Items.of(workspace), PREFIX + id);
  }

  private Sealed sealed(WorkspaceId workspace, EndpointId id) {
    return new Sealed(seal, "%s/endpoint/%s".formatted(workspace, id));
  }
}
