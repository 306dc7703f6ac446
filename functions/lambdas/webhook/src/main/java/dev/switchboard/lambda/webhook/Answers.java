package dev.switchboard.lambda.webhook;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;

/// What goes back over HTTP: a channel's own JSON, or a problem.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
final class Answers {
  private static final Map<Integer, String> TITLES =
      Map.of(
          400, "Bad Request",
          401, "Unauthorized",
          404, "Not Found",
          500, "Internal Server Error",
          503, "Service Unavailable");

  private Answers() {}

  static APIGatewayV2HTTPResponse json(String body) {
    return answer(200, Map.of("content-type", "application/json"), body);
  }

  /// The detail is one of our own sentences, so that nothing in it needs escaping.
  static APIGatewayV2HTTPResponse problem(int status, String detail) {
    return problem(status, detail, Map.of("content-type", "application/problem+json"));
  }

  static APIGatewayV2HTTPResponse tryAgain() {
    return problem(
        503,
        "This could not be taken just now. Please send it again.",
        Map.of("content-type", "application/problem+json", "retry-after", "1"));
  }

  private static APIGatewayV2HTTPResponse problem(
      int status, String detail, Map<String, String> headers) {
    var body =
        """
        {"type":"about:blank","title":"%s","status":%d,"detail":"%s"}\
        """
            .formatted(TITLES.get(status), status, detail);
    return answer(status, headers, body);
  }

  private static APIGatewayV2HTTPResponse answer(
      int status, Map<String, String> headers, String body) {
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(status)
        .withHeaders(headers)
        .withBody(body)
        .build();
  }
}
