package dev.switchboard.domain.task.declared;

import dev.switchboard.domain.task.declared.DeclaredTool.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads the operations of an OpenAPI 3 document: those with an `operationId`, parameters in the
/// path and the query, and bodies of JSON, at the first server. What it does not understand it
/// leaves out, and says why.
///
/// @see <a href="https://spec.openapis.org/oas/v3.1.0">OpenAPI 3.1</a>
public final class ReadOpenApi {
  static final int MOST_OPERATIONS = 100;
  private static final Set<String> OTHER_METHODS = Set.of("head", "options", "trace");

  /// The operations that were understood, or why there is none.
  public sealed interface Reading {
    /// At least one was understood.
    ///
    /// @param server what the address of each begins with
    /// @param leftOut which were not, and why, a sentence each
    record Read(String server, List<DeclaredTool> tools, List<String> leftOut) implements Reading {
      public Read {
        tools = List.copyOf(tools);
        leftOut = List.copyOf(leftOut);
      }
    }

    record Refused(List<String> why) implements Reading {
      public Refused {
        why = List.copyOf(why);
      }
    }
  }

  /// Reads every operation.
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
    var read = new ArrayList<DeclaredTool>();
    var leftOut = new ArrayList<String>();
    Plain.map(document.get("paths"))
        .forEach((path, item) ->
            readPath(
                new ReadPath(plain, server, String.valueOf(path), Plain.map(item), headers),
                read,
                leftOut));
    var tools = ofOneName(read, leftOut);
    if (tools.size() > MOST_OPERATIONS) {
      why.add("Operations (%d) must be at most %d.".formatted(tools.size(), MOST_OPERATIONS));
    }
    if (read.isEmpty() && leftOut.isEmpty()) {
      why.add("paths must have at least one operation.");
    }
    if (!why.isEmpty() || tools.isEmpty()) {
      why.addAll(leftOut);
      return new Reading.Refused(why);
    }
    return new Reading.Read(server, tools, leftOut);
  }

  private static void readPath(ReadPath path, List<DeclaredTool> tools, List<String> leftOut) {
    for (var method : Method.values()) {
      if (path.item().get(method.name().toLowerCase(Locale.ROOT)) instanceof Map<?, ?> operation) {
        path.read(method, operation, leftOut).ifPresent(tools::add);
      }
    }
    OTHER_METHODS.stream()
        .filter(path.item()::containsKey)
        .sorted()
        .forEach(method ->
            leftOut.add(
                "%s %s: this method is not supported."
                    .formatted(method.toUpperCase(Locale.ROOT), path.path())));
    if (path.item().containsKey("$ref")) {
      leftOut.add("%s: a path must be written out, not referred to.".formatted(path.path()));
    }
  }

  /// Of several with one name it is not known which is meant, so none of them counts.
  private static List<DeclaredTool> ofOneName(List<DeclaredTool> read, List<String> leftOut) {
    var times =
        read.stream()
            .map(DeclaredTool::name)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    times.keySet().stream()
        .filter(name -> times.getOrDefault(name, 0L) > 1)
        .sorted()
        .forEach(name -> leftOut.add("operationId (%s) must be there once only.".formatted(name)));
    return read.stream().filter(tool -> times.getOrDefault(tool.name(), 0L) == 1).toList();
  }
}
