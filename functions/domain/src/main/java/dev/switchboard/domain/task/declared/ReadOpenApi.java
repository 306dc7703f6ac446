package dev.switchboard.domain.task.declared;

import dev.switchboard.domain.task.declared.DeclaredTool.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Reads the operations of an OpenAPI 3 document: those with an `operationId`, parameters in the
/// path and the query, and bodies of JSON, at the first server. What it does not understand it
/// refuses, and says what.
///
/// @see <a href="https://spec.openapis.org/oas/v3.1.0">OpenAPI 3.1</a>
public final class ReadOpenApi {
  static final int MOST_OPERATIONS = 100;
  private static final Set<String> OTHER_METHODS = Set.of("head", "options", "trace");

  /// The operations, or everything that is wrong with them.
  public sealed interface Reading {
    record Read(List<DeclaredTool> tools) implements Reading {}

    record Refused(List<String> why) implements Reading {}
  }

  /// Reads every operation, or finds everything that is wrong.
  ///
  /// @param document plain JSON values
  /// @param headers sent with each request
  public Reading read(Map<String, Object> document, Headers headers) {
    var why = new ArrayList<String>();
    if (!Plain.text(document, "openapi").filter(text -> text.startsWith("3.")).isPresent()) {
      why.add("openapi must begin with 3.");
    }
    var server = ServerUrl.of(document, why);
    var plain = new Plain(document);
    var tools = new ArrayList<DeclaredTool>();
    Plain.map(document.get("paths"))
        .forEach((path, item) ->
            readPath(
                new ReadOperation(plain, server, String.valueOf(path), headers, why),
                Plain.map(item),
                tools));
    checkAll(tools, why);
    if (!plain.isWhole()) {
      why.add(
          "Each $ref must begin with #/, and refer to a part of this document that does not contain itself.");
    }
    return why.isEmpty() ? new Reading.Read(tools) : new Reading.Refused(why);
  }

  private static void readPath(ReadOperation read, Map<?, ?> item, List<DeclaredTool> tools) {
    for (var method : Method.values()) {
      var operation = item.get(method.name().toLowerCase(Locale.ROOT));
      if (operation instanceof Map<?, ?> map) {
        read.read(method, item, map).ifPresent(tools::add);
      }
    }
    OTHER_METHODS.stream().filter(item::containsKey).sorted().forEach(read::refuseMethod);
    if (item.containsKey("$ref")) {
      read.refuseReference();
    }
  }

  private static void checkAll(List<DeclaredTool> tools, List<String> why) {
    if (tools.isEmpty() && why.isEmpty()) {
      why.add("paths must have at least one operation.");
    }
    if (tools.size() > MOST_OPERATIONS) {
      why.add("Operations (%d) must be at most %d.".formatted(tools.size(), MOST_OPERATIONS));
    }
    var names = new HashSet<String>();
    tools.stream()
        .map(tool -> tool.spec().name())
        .filter(name -> !names.add(name))
        .forEach(name -> why.add("operationId (%s) must be there once only.".formatted(name)));
  }
}
