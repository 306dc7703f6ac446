package dev.switchboard.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a REST door answered.
public record Answer(int status, Map<String, String> headers, String body) {
  private static final JsonMapper JSON = JsonMapper.createDefault();

  Answer(APIGatewayV2HTTPResponse response) {
    this(
        response.getStatusCode(),
        Optional.ofNullable(response.getHeaders()).orElse(Map.of()),
        Optional.ofNullable(response.getBody()).orElse(""));
  }

  /// The value at a path, whose steps are names and indexes.
  public @Nullable Object at(Object... path) {
    Object value = json();
    for (var step : path) {
      value =
          step instanceof Integer index
              ? ((List<?>) value).get(index)
              : ((Map<?, ?>) value).get(step);
      if (value == null) {
        return null;
      }
    }
    return value;
  }

  public List<?> items() {
    return (List<?>) Objects.requireNonNull(json().get("items"), body);
  }

  private Map<?, ?> json() {
    try {
      return Objects.requireNonNull(JSON.readValue(body, Map.class), body);
    } catch (IOException e) {
      throw new UncheckedIOException(body, e);
    }
  }

  public Answer isOk() {
    return is(200);
  }

  public Answer is(int expected) {
    assertThat(status).as(body).isEqualTo(expected);
    return this;
  }

  /// Whether it is a problem of this status, of the form that every problem has, and without
  /// anything from inside.
  public Answer isProblem(int expected) {
    is(expected);
    assertThat(headers.get("Content-Type")).as(body).isEqualTo("application/problem+json");
    assertThat(at("status")).isEqualTo(expected);
    assertThat(at("type")).isEqualTo("about:blank");
    assertThat((String) at("title")).isNotBlank();
    assertThat((String) at("detail")).isNotBlank();
    assertThat(body).doesNotContainPattern("Exception|java\\.|micronaut|jackson|dev\\.switchboard");
    return this;
  }

  /// Whether it is a 400 because of this field.
  public Answer refuses(String field) {
    isProblem(400);
    assertThat(at("errors", 0, "field")).as(body).isEqualTo(field);
    return this;
  }
}
