package dev.switchboard.lambda.tasks;

import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.adapter.yaml.ReadYaml;
import dev.switchboard.adapter.yaml.ReadYaml.Reading;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpStatus;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads bodies that people may have written by hand: in YAML where the content type says so, else
/// in JSON. One route takes both, because of two that differ only in what they take, neither is
/// found for a request that does not say what it sends.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc9512">The media type application/yaml</a>
@Singleton
class WrittenBody {
  static final String JSON = "application/json";
  static final String YAML = "application/yaml";
  static final String X_YAML = "application/x-yaml";
  static final String TEXT_YAML = "text/yaml";
  static final String TEXT_X_YAML = "text/x-yaml";

  private final JsonMapper json;

  WrittenBody(JsonMapper json) {
    this.json = json;
  }

  /// As plain JSON values; a problem says why it cannot be read, and of YAML, where.
  Map<String, Object> read(@Nullable String contentType, String text) {
    boolean yaml = contentType != null && contentType.toLowerCase(Locale.ROOT).contains("yaml");
    return yaml ? yaml(text) : json(text);
  }

  private Map<String, Object> json(String text) {
    Optional<Map<String, Object>> values;
    try {
      values =
          Optional.ofNullable(json.readValue(text, Argument.mapOf(String.class, Object.class)));
    } catch (IOException e) {
      values = Optional.empty();
    }
    return values.orElseThrow(
        () -> new ProblemException(HttpStatus.BAD_REQUEST, "The body must be one object of JSON."));
  }

  private static Map<String, Object> yaml(String text) {
    return switch (ReadYaml.read(text)) {
      case Reading.Read read -> read.values();
      case Reading.Refused refused -> throw unreadable(refused);
    };
  }

  private static ProblemException unreadable(Reading.Refused refused) {
    return refused
        .at()
        .map(place ->
            new ProblemException(
                HttpStatus.BAD_REQUEST,
                "The body must be readable YAML. Line %d, column %d: %s"
                    .formatted(place.line(), place.column(), refused.why()),
                Map.of("line", place.line(), "column", place.column())))
        .orElseGet(() ->
            new ProblemException(
                HttpStatus.BAD_REQUEST,
                "The body must be readable YAML. %s".formatted(refused.why())));
  }
}
