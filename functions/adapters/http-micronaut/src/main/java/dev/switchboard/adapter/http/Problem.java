package dev.switchboard.adapter.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Why a request was refused, for people and for programs.
///
/// @param instance the path that was asked for
/// @param errors which fields are wrong, and how; empty where it is not about a field
/// @param extensions further members, such as the `alternatives` to a time that is taken
/// @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
@Serdeable
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String instance,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors,
    @JsonAnyGetter Map<String, Object> extensions) {
  /// What is wrong with one field, named by its path in the body or by its name in the query.
  @Serdeable
  public record FieldError(String field, String detail) {}

  /// A problem that its status explains.
  public static Problem of(HttpStatus status, String detail) {
    return of(status, detail, List.of(), Map.of());
  }

  static Problem of(
      HttpStatus status, String detail, List<FieldError> errors, Map<String, Object> extensions) {
    return new Problem(
        "about:blank", status.getReason(), status.getCode(), detail, null, errors, extensions);
  }

  Problem at(String path) {
    return new Problem(type, title, status, detail, path, errors, extensions);
  }
}
