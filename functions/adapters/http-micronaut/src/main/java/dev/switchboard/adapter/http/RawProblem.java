package dev.switchboard.adapter.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import java.util.Map;

/// A problem for a request that Micronaut cannot answer. Its words are constants, so they need no
/// escaping.
final class RawProblem {
  private RawProblem() {}

  static APIGatewayV2HTTPResponse of(HttpStatus status, String detail) {
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(status.getCode())
        .withHeaders(Map.of("Content-Type", MediaType.APPLICATION_JSON_PROBLEM))
        .withBody(
            """
            {"type":"about:blank","title":"%s","status":%d,"detail":"%s"}\
            """
                .formatted(status.getReason(), status.getCode(), detail))
        .build();
  }
}
