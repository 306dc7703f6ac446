package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.task.declared.Declaration;
import dev.switchboard.domain.task.declared.Declarations;
import dev.switchboard.domain.task.declared.Headers;
import dev.switchboard.domain.workspace.Seal;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Declarations, always as they are now. The document is packed, because its form is not ours and
/// it is read as a whole; the headers are sealed as one text, bound to the workspace and the
/// declaration.
final class StoredDeclarations implements Declarations {
  private static final String PREFIX = "DECLARED#";
  private static final String HEADERS = "headers";
  private static final String SEPARATOR = ": ";

  private final StoredTable directory;
  private final Seal seal;

  StoredDeclarations(StoredTable directory, Seal seal) {
    this.directory = directory;
    this.seal = seal;
  }

  @Override
  public Optional<Declaration> find(WorkspaceId workspace, Declaration.Id id) {
    return directory.get(key(workspace, id)).map(item -> read(workspace, item));
  }

  @Override
  public List<Declaration> list(WorkspaceId workspace) {
    return directory.many().query(Search.beginning(Items.of(workspace), PREFIX)).stream()
        .map(item -> read(workspace, item))
        .toList();
  }

  @Override
  public void put(WorkspaceId workspace, Declaration declaration) {
    var item = new Fields().put(Items.DOC, Packed.pack(AsText.write(declaration.document())));
    var headers = declaration.headers().values();
    if (!headers.isEmpty()) {
      item.put(HEADERS, sealed(workspace, declaration.id()).close(HEADERS, lines(headers)));
    }
    directory.put(key(workspace, declaration.id()), item, Condition.NONE);
  }

  @Override
  public boolean delete(WorkspaceId workspace, Declaration.Id id) {
    var key = key(workspace, id);
    boolean known = directory.get(key).isPresent();
    directory.delete(key);
    return known;
  }

  private Declaration read(WorkspaceId workspace, Fields item) {
    var id = new Declaration.Id(item.text(Items.SK).substring(PREFIX.length()));
    var document = new Fields().put(Items.DOC, AsText.read(Packed.unpack(item.text(Items.DOC))));
    var headers =
        item.maybeText(HEADERS)
            .map(text -> sealed(workspace, id).open(HEADERS, text))
            .map(StoredDeclarations::headers)
            .orElse(Headers.NONE);
    return new Declaration(id, document.map(Items.DOC), headers);
  }

  /// Neither names nor values have line breaks.
  private static String lines(Map<String, String> headers) {
    return headers.entrySet().stream()
        .map(each -> each.getKey() + SEPARATOR + each.getValue())
        .collect(Collectors.joining("\n"));
  }

  private static Headers headers(String lines) {
    var values = new TreeMap<String, String>();
    lines
        .lines()
        .map(line -> line.split(SEPARATOR, 2))
        .forEach(parts -> values.put(parts[0], parts[1]));
    return new Headers(values);
  }

  private static Items.Key key(WorkspaceId workspace, Declaration.Id id) {
    return new Items.Key(Items.of(workspace), PREFIX + id);
  }

  private Sealed sealed(WorkspaceId workspace, Declaration.Id id) {
    return new Sealed(seal, "%s/declared/%s".formatted(workspace, id));
  }
}
