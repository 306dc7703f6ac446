package dev.switchboard.lambda.tasks;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.task.declared.Headers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what an owner declares: a document, and headers where they are sent.
record ReadDeclaration(Map<String, Object> document, Optional<Headers> headers) {
  private static final String OPENAPI = "openapi";
  private static final String HEADERS = "headers";

  /// What an answer has besides may be sent back.
  private static final Set<String> KNOWN =
      Set.of(OPENAPI, HEADERS, "id", "headersSet", "server", "operations", "leftOut");

  static ReadDeclaration read(Map<String, Object> sent) {
    sent.keySet().stream()
        .filter(field -> !KNOWN.contains(field))
        .findFirst()
        .ifPresent(field -> {
          throw ProblemException.field(field, "is not a field of this request.");
        });
    var document = map(OPENAPI, Fields.given(OPENAPI, sent.get(OPENAPI)));
    var headers =
        Optional.ofNullable(sent.get(HEADERS))
            .map(given -> texts(map(HEADERS, given)))
            .map(given -> Fields.made(HEADERS, () -> new Headers(given)));
    return new ReadDeclaration(document, headers);
  }

  private static Map<String, Object> map(String field, Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw ProblemException.field(field, "must be an object.");
    }
    var copy = new LinkedHashMap<String, Object>();
    map.forEach((key, each) -> copy.put(String.valueOf(key), each));
    return copy;
  }

  private static Map<String, String> texts(Map<String, Object> values) {
    var texts = new LinkedHashMap<String, String>();
    values.forEach((name, value) -> {
      if (!(value instanceof String text)) {
        throw ProblemException.field(HEADERS, "must have texts as values.");
      }
      texts.put(name, text);
    });
    return texts;
  }

  /// Neither the document nor the values of the headers.
  @Override
  public String toString() {
    return "ReadDeclaration[%s]".formatted(headers);
  }
}
