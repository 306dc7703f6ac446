package dev.switchboard.domain.task.declared;

import dev.switchboard.domain.reasoning.ToolSpec;
import dev.switchboard.domain.task.declared.DeclaredTool.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the operations of one path.
///
/// @param why gets everything that is wrong
record ReadOperation(
    Plain document, String server, String path, Headers headers, List<String> why) {
  private static final String NAME = "\\{[A-Za-z0-9_-]+\\}";

  /// Segments of what addresses may have as it is, and arguments; none of only dots.
  private static final Pattern PATH =
      Pattern.compile(
          "(/(?!\\.+(/|$))([A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2}|" + NAME + ")+)+/?|/");

  private static final int MOST_CHARACTERS = 1_000;

  Optional<DeclaredTool> read(Method method, Map<?, ?> item, Map<?, ?> operation) {
    int before = why.size();
    var name = Plain.text(operation, "operationId").orElse("");
    if (!ToolSpec.isName(name)) {
      refuse(
          "%s must have an operationId of 1 to 64 letters, digits, underscores and hyphens."
              .formatted(method));
    }
    if (path.length() > MOST_CHARACTERS || !PATH.matcher(path).matches()) {
      refuse("the path must be of plain segments and {names}.");
    }
    if (item.containsKey("servers") || operation.containsKey("servers")) {
      refuse("servers must be declared for the whole document only.");
    }
    var parameters = new ReadParameters(headers, this::refuse);
    Stream.of(item, operation)
        .flatMap(each -> Plain.list(each.get("parameters")).stream())
        .map(document::resolved)
        .forEach(each -> parameters.add(Plain.map(each)));
    var body = operation.get("requestBody");
    if (body != null) {
      parameters.addBody(Plain.map(document.resolved(body)));
    }
    parameters.checkPath(path);
    return why.size() > before
        ? Optional.empty()
        : Optional.of(tool(method, name, operation, parameters));
  }

  private DeclaredTool tool(
      Method method, String name, Map<?, ?> operation, ReadParameters parameters) {
    var said =
        Plain.text(operation, "description")
            .or(() -> Plain.text(operation, "summary"))
            .orElse(name)
            .strip();
    var description = said.length() > MOST_CHARACTERS ? said.substring(0, MOST_CHARACTERS) : said;
    return new DeclaredTool(
        new ToolSpec(name, description, parameters.schema()),
        method,
        server + path,
        parameters.places(),
        headers,
        parameters.knowsRepeats());
  }

  void refuseMethod(String method) {
    refuse("%s is not supported.".formatted(method));
  }

  void refuseReference() {
    refuse("a path must be written out, not referred to.");
  }

  private void refuse(String what) {
    why.add("%s: %s".formatted(path, what));
  }
}
