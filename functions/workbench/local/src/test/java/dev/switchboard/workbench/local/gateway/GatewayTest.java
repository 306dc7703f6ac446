package dev.switchboard.workbench.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.switchboard.topology.Function;
import dev.switchboard.topology.Limits;
import dev.switchboard.topology.Route;
import dev.switchboard.topology.Source;
import dev.switchboard.workbench.local.function.LocalFunction;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayTest {
  private static final Instant NOW = Instant.parse("2026-03-03T14:30:05Z");
  private static final Function FUNCTION =
      new Function(
          "webhook",
          "webhook",
          "none",
          128,
          Duration.ofSeconds(20),
          new Source.Http(
              List.of(
                  new Route("POST", "/webhooks/{channel}/{workspace}"),
                  new Route("ANY", "/v1/agents/{rest+}"))),
          List.of(),
          Map.of());

  private final BlockingQueue<APIGatewayV2HTTPEvent> events = new ArrayBlockingQueue<>(10);
  private final HttpClient client = HttpClient.newHttpClient();
  private Gateway gateway;
  private APIGatewayV2HTTPResponse answer = answer(200, "{}");

  @BeforeEach
  void serve() throws IOException {
    serve(
        new LocalFunction<>(
            FUNCTION,
            (event, context) -> {
              events.add(event);
              return answer;
            }));
  }

  private void serve(LocalFunction<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> function)
      throws IOException {
    close();
    gateway = Gateway.bind(0);
    gateway.serve(List.of(FUNCTION), Map.of("webhook", function), InstantSource.fixed(NOW));
  }

  @AfterEach
  void close() {
    if (gateway != null) {
      gateway.close();
    }
  }

  @Test
  void a_request_becomes_an_event_of_payload_format_2() throws Exception {
    post(
        "/webhooks/vapi/demo%20one?b=2&a=1&b=%C3%A4+3&empty",
        BodyPublishers.ofString("{\"grüße\":1}"),
        "Content-Type",
        "application/json; charset=utf-8",
        "X-Multi",
        "one",
        "X-Multi",
        "two",
        "Cookie",
        "a=1; b=2",
        "User-Agent",
        "test");

    var event = events.remove();
    assertThat(event.getVersion()).isEqualTo("2.0");
    assertThat(event.getRouteKey()).isEqualTo("POST /webhooks/{channel}/{workspace}");
    assertThat(event.getRawPath()).isEqualTo("/webhooks/vapi/demo one");
    assertThat(event.getRawQueryString()).isEqualTo("b=2&a=1&b=%C3%A4+3&empty");
    assertThat(event.getQueryStringParameters())
        .isEqualTo(Map.of("a", "1", "b", "2,ä 3", "empty", ""));
    assertThat(event.getPathParameters())
        .isEqualTo(Map.of("channel", "vapi", "workspace", "demo one"));
    assertThat(event.getHeaders())
        .containsEntry("x-multi", "one,two")
        .containsEntry("content-type", "application/json; charset=utf-8")
        .containsEntry("content-length", "13")
        .containsEntry("x-forwarded-for", "127.0.0.1")
        .containsEntry("x-forwarded-proto", "http")
        .containsKey("host")
        .doesNotContainKey("cookie");
    assertThat(event.getCookies()).containsExactly("a=1", "b=2");
    assertThat(event.getBody()).isEqualTo("{\"grüße\":1}");
    assertThat(event.getIsBase64Encoded()).isFalse();
  }

  @Test
  void an_event_says_who_asked_when_and_how() throws Exception {
    post("/webhooks/vapi/demo", BodyPublishers.ofString("{}"), "User-Agent", "test");

    var context = events.remove().getRequestContext();
    assertThat(context.getStage()).isEqualTo("$default");
    assertThat(context.getRouteKey()).isEqualTo("POST /webhooks/{channel}/{workspace}");
    assertThat(context.getDomainName()).isEqualTo("127.0.0.1");
    assertThat(context.getTime()).isEqualTo("03/Mar/2026:14:30:05 +0000");
    assertThat(context.getTimeEpoch()).isEqualTo(NOW.toEpochMilli());
    assertThat(context.getRequestId()).isNotBlank();
    assertThat(context.getHttp().getMethod()).isEqualTo("POST");
    assertThat(context.getHttp().getPath()).isEqualTo("/webhooks/vapi/demo");
    assertThat(context.getHttp().getProtocol()).isEqualTo("HTTP/1.1");
    assertThat(context.getHttp().getSourceIp()).isEqualTo("127.0.0.1");
    assertThat(context.getHttp().getUserAgent()).isEqualTo("test");
  }

  @Test
  void what_a_request_does_not_have_is_left_out() throws Exception {
    send("GET", "/v1/agents/mia/notes", BodyPublishers.noBody());

    var event = events.remove();
    assertThat(event.getPathParameters()).isEqualTo(Map.of("rest", "mia/notes"));
    assertThat(event.getRawQueryString()).isEmpty();
    assertThat(event.getQueryStringParameters()).isNull();
    assertThat(event.getCookies()).isNull();
    assertThat(event.getBody()).isNull();
    assertThat(event.getIsBase64Encoded()).isFalse();
  }

  @Test
  void a_form_comes_in_base64() throws Exception {
    post(
        "/webhooks/twilio/demo",
        BodyPublishers.ofString("From=%2B49"),
        "Content-Type",
        "application/x-www-form-urlencoded");

    assertBase64("From=%2B49".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void json_that_is_not_utf_8_comes_in_base64_byte_for_byte() throws Exception {
    byte[] broken = {'{', '"', (byte) 0xC3, '"', '}'};

    post(
        "/webhooks/vapi/demo",
        BodyPublishers.ofByteArray(broken),
        "Content-Type",
        "application/json");

    assertBase64(broken);
  }

  @Test
  void an_answer_comes_back_whole() throws Exception {
    answer = answer(201, Base64.getEncoder().encodeToString(new byte[] {1, 2, (byte) 0xFF}));
    answer.setIsBase64Encoded(true);
    answer.setHeaders(Map.of("Content-Type", "image/png", "Content-Length", "999"));
    answer.setMultiValueHeaders(Map.of("X-Multi", List.of("one", "two")));
    answer.setCookies(List.of("a=1", "b=2"));

    var response =
        client.send(
            request("GET", "/v1/agents/mia", BodyPublishers.noBody()), BodyHandlers.ofByteArray());

    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.body()).isEqualTo(new byte[] {1, 2, (byte) 0xFF});
    assertThat(response.headers().firstValue("content-type")).hasValue("image/png");
    assertThat(response.headers().allValues("x-multi")).containsExactly("one", "two");
    assertThat(response.headers().allValues("set-cookie")).containsExactly("a=1", "b=2");
    assertThat(response.headers().firstValue("apigw-requestid")).isPresent();
  }

  @Test
  void no_content_has_no_body() throws Exception {
    answer = answer(204, "");

    var response = send("DELETE", "/v1/agents/mia", BodyPublishers.noBody());

    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.body()).isEmpty();
  }

  @Test
  void what_has_no_route_is_not_found() throws Exception {
    for (var path : List.of("/", "/v1/agents", "/v1/agents/", "/webhooks/vapi", "/webhooks//x")) {
      assertSaid(send("POST", path, BodyPublishers.ofString("{}")), 404, "Not Found");
    }
    assertSaid(send("GET", "/webhooks/vapi/demo", BodyPublishers.noBody()), 404, "Not Found");
    assertThat(events).isEmpty();
  }

  @Test
  void a_body_over_10_mb_is_refused_whether_it_is_announced_or_not() throws Exception {
    var body = new byte[Limits.HTTP_BODY_BYTES + 1];
    var chunked = BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body));

    assertSaid(
        post("/webhooks/vapi/demo", BodyPublishers.ofByteArray(body)),
        413,
        "Request Entity Too Large");
    assertSaid(post("/webhooks/vapi/demo", chunked), 413, "Request Entity Too Large");
    assertThat(events).isEmpty();
  }

  @Test
  void an_event_over_6_mb_is_refused_as_lambda_would_refuse_it() throws Exception {
    var fits = "x".repeat(Limits.LAMBDA_EVENT_BYTES - 4096);
    var escaped = "\"".repeat(Limits.LAMBDA_EVENT_BYTES / 2);

    var accepted =
        post("/webhooks/vapi/demo", BodyPublishers.ofString(fits), "Content-Type", "text/plain");
    var inBase64 = post("/webhooks/vapi/demo", BodyPublishers.ofString(fits));
    var inQuotes =
        post("/webhooks/vapi/demo", BodyPublishers.ofString(escaped), "Content-Type", "text/plain");

    assertThat(accepted.statusCode()).isEqualTo(200);
    assertSaid(inBase64, 413, "Request Entity Too Large");
    assertSaid(inQuotes, 413, "Request Entity Too Large");
  }

  @Test
  void a_function_that_throws_is_an_internal_error() throws Exception {
    serve(
        new LocalFunction<>(
            FUNCTION,
            (event, context) -> {
              throw new IllegalStateException("Broken on purpose.");
            }));

    assertSaid(
        post("/webhooks/vapi/demo", BodyPublishers.ofString("{}")), 500, "Internal Server Error");
  }

  @Test
  void an_answer_that_is_no_response_is_an_internal_error() throws Exception {
    answer = answer(0, "{}");

    assertSaid(
        post("/webhooks/vapi/demo", BodyPublishers.ofString("{}")), 500, "Internal Server Error");
  }

  @Test
  void a_function_that_takes_too_long_is_unavailable_and_interrupted() throws Exception {
    var never = new CountDownLatch(1);
    var interrupted = new CountDownLatch(1);
    RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> slow =
        (event, context) -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            interrupted.countDown();
          }
          return answer;
        };
    serve(new LocalFunction<>(FUNCTION, slow, Duration.ofMillis(100)));

    assertSaid(
        post("/webhooks/vapi/demo", BodyPublishers.ofString("{}")), 503, "Service Unavailable");
    interrupted.await();
  }

  private void assertBase64(byte[] bytes) {
    var event = events.remove();
    assertThat(event.getIsBase64Encoded()).isTrue();
    assertThat(Base64.getDecoder().decode(event.getBody())).isEqualTo(bytes);
  }

  private static void assertSaid(HttpResponse<String> response, int status, String message) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).isEqualTo("{\"message\":\"%s\"}".formatted(message));
    assertThat(response.headers().firstValue("content-type")).hasValue("application/json");
  }

  private HttpResponse<String> post(String path, BodyPublisher body, String... headers)
      throws Exception {
    return send("POST", path, body, headers);
  }

  private HttpResponse<String> send(
      String method, String path, BodyPublisher body, String... headers) throws Exception {
    return client.send(request(method, path, body, headers), BodyHandlers.ofString());
  }

  private HttpRequest request(String method, String path, BodyPublisher body, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(gateway.url() + path)).method(method, body);
    return headers.length == 0 ? request.build() : request.headers(headers).build();
  }

  private static APIGatewayV2HTTPResponse answer(int status, String body) {
    return APIGatewayV2HTTPResponse.builder().withStatusCode(status).withBody(body).build();
  }
}
