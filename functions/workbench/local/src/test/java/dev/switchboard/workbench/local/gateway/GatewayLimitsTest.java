package dev.switchboard.workbench.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.switchboard.topology.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayLimitsTest {
  private GatewayWithOneFunction gateway;

  @BeforeEach
  void serve() throws IOException {
    gateway =
        GatewayWithOneFunction.answering(
            APIGatewayV2HTTPResponse.builder().withStatusCode(200).build());
  }

  @AfterEach
  void close() {
    gateway.close();
  }

  @Test
  void what_has_no_route_is_not_found() throws Exception {
    for (var path : List.of("/", "/v1/agents", "/v1/agents/", "/webhooks/vapi", "/webhooks//x")) {
      assertSaid(gateway.send("POST", path, BodyPublishers.ofString("{}")), 404, "Not Found");
    }
    assertSaid(
        gateway.send("GET", "/webhooks/vapi/demo", BodyPublishers.noBody()), 404, "Not Found");
    assertThat(gateway.reachedFunction()).isFalse();
  }

  @Test
  void a_body_over_10_mb_is_refused_whether_it_is_announced_or_not() throws Exception {
    var body = new byte[Limits.HTTP_BODY_BYTES + 1];
    var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));

    assertSaid(
        gateway.post("/webhooks/vapi/demo", BodyPublishers.ofByteArray(body)),
        413,
        "Request Entity Too Large");
    assertSaid(gateway.post("/webhooks/vapi/demo", chunked), 413, "Request Entity Too Large");
    assertThat(gateway.reachedFunction()).isFalse();
  }

  @Test
  void an_event_over_6_mb_is_refused_as_lambda_would_refuse_it() throws Exception {
    var fits = "x".repeat(Limits.LAMBDA_EVENT_BYTES - 4096);
    var escaped = "\"".repeat(Limits.LAMBDA_EVENT_BYTES / 2);

    var accepted =
        gateway.post(
            "/webhooks/vapi/demo", BodyPublishers.ofString(fits), "Content-Type", "text/plain");
    var inBase64 = gateway.post("/webhooks/vapi/demo", BodyPublishers.ofString(fits));
    var inQuotes =
        gateway.post(
            "/webhooks/vapi/demo", BodyPublishers.ofString(escaped), "Content-Type", "text/plain");

    assertThat(accepted.statusCode()).isEqualTo(200);
    assertSaid(inBase64, 413, "Request Entity Too Large");
    assertSaid(inQuotes, 413, "Request Entity Too Large");
  }

  private static void assertSaid(HttpResponse<String> response, int status, String message) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).isEqualTo("{\"message\":\"%s\"}".formatted(message));
    assertThat(response.headers().firstValue("content-type")).hasValue("application/json");
  }
}
