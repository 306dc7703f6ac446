package dev.switchboard.lambda.webhook;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import dev.switchboard.adapter.channels.WebhookRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/// Reads what API Gateway hands over as the request that the sender made, its body as the bytes
/// that were sent.
///
/// @see <a
///   href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">payload
///   format 2.0</a>
final class Requests {
  private Requests() {}

  static WebhookRequest read(APIGatewayV2HTTPEvent event) {
    var headers = Optional.ofNullable(event.getHeaders()).orElse(Map.of());
    return new WebhookRequest("POST", url(event, headers), headers, body(event));
  }

  /// What API Gateway names the request by; empty where it was not asked through it.
  static Optional<String> id(APIGatewayV2HTTPEvent event) {
    return Optional.ofNullable(event.getRequestContext()).map(RequestContext::getRequestId);
  }

  private static String url(APIGatewayV2HTTPEvent event, Map<String, String> headers) {
    var query = Optional.ofNullable(event.getRawQueryString()).filter(text -> !text.isEmpty());
    return "https://%s%s%s"
        .formatted(
            headers.getOrDefault("host", ""),
            event.getRawPath(),
            query.map(text -> "?" + text).orElse(""));
  }

  private static byte[] body(APIGatewayV2HTTPEvent event) {
    var body = Optional.ofNullable(event.getBody()).orElse("");
    return event.getIsBase64Encoded()
        ? Base64.getDecoder().decode(body)
        : body.getBytes(StandardCharsets.UTF_8);
  }
}
