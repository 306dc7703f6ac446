package dev.switchboard.domain.task.declared;

import dev.switchboard.domain.reasoning.ToolSpec;
import dev.switchboard.domain.task.Move.Repeat;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One operation of an endpoint that an owner declared. A model fills its arguments in; the host,
/// the shape of the path and the headers are the owner's.
///
/// @param url begins with the scheme and the host; has `{name}` for each argument of the path
/// @param places where each argument goes
/// @param headers as they are sent; they may hold secrets
/// @param knowsRepeats whether it takes a header `Idempotency-Key` and does nothing twice for it
public record DeclaredTool(
    ToolSpec spec,
    Method method,
    String url,
    Map<String, Place> places,
    Headers headers,
    boolean knowsRepeats) {
  public DeclaredTool {
    places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
  }

  /// What a model and an agent call it: its `operationId`.
  public String name() {
    return spec.name();
  }

  /// Whether it may be called again after a crash.
  ///
  /// @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-idempotent-methods">Idempotent
  ///   methods</a>
  public Repeat repeat() {
    return switch (method) {
      case GET, PUT, DELETE -> Repeat.HARMLESS;
      case POST, PATCH -> knowsRepeats ? Repeat.HARMLESS : Repeat.ONCE;
    };
  }

  /// How it is called.
  public enum Method {
    GET,
    PUT,
    DELETE,
    POST,
    PATCH
  }

  /// Where an argument goes. The one of the body is all of the body.
  public enum Place {
    PATH,
    QUERY,
    BODY
  }
}
