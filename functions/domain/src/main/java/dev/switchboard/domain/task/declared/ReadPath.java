package dev.switchboard.domain.task.declared;

import dev.switchboard.domain.reasoning.ToolSpec;
import dev.switchboard.domain.task.declared.DeclaredTool.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the operations of one path.
record ReadPath(Plain document, String server, String path, Map<?, ?> item, Headers headers) {
  private static final String NAME = "\\{[A-Za-z0-9_-]+\\}";

  /// Segments of what addresses may have as it is, and arguments; none of only dots.
  private static final Pattern PATH =
      Pattern.compile(
          "(/(?!\\.+(/|$))([A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2}|" + NAME + ")+)+/?|/");

  private static final int MOST_CHARACTERS = 1_000;

  /// Empty where something is wrong with it; what it is, is added to what is left out.
  Optional<DeclaredTool> read(Method method, Map<?, ?> operation, List<String> leftOut) {
    var wrong = new ArrayList<String>();
    var name = Plain.text(operation, "operationId").orElse("");
    if (!ToolSpec.isName(name)) {
      wrong.add("operationId must be 1 to 64 letters, digits, underscores and hyphens.");
    }
    if (path.length() > MOST_CHARACTERS || !PATH.matcher(path).matches()) {
      wrong.add("the path must be of plain segments and {names}.");
    }
    if (item.containsKey("servers") || operation.containsKey("servers")) {
      wrong.add("servers must be declared for the whole document only.");
    }
    var misread = new ArrayList<String>();
    var parameters = parameters(operation, misread);
    if (document.takeWhole()) {
      wrong.addAll(misread);
    } else {
      wrong.add(
          "each $ref must begin with #/, and refer to a part of this document that does not contain"
              + " itself.");
    }
    wrong.stream().map(why -> "%s %s: %s".formatted(method, path, why)).forEach(leftOut::add);
    return wrong.isEmpty()
        ? Optional.of(tool(method, name, operation, parameters))
        : Optional.empty();
  }

  private ReadParameters parameters(Map<?, ?> operation, List<String> wrong) {
    var parameters = new ReadParameters(headers, wrong::add);
    Stream.of(item, operation)
        .flatMap(each -> Plain.list(each.get("parameters")).stream())
        .map(document::resolved)
        .forEach(each -> parameters.add(Plain.map(each)));
    var body = operation.get("requestBody");
    if (body != null) {
      parameters.addBody(Plain.map(document.resolved(body)));
    }
    parameters.checkPath(path);
    return parameters;
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
}
