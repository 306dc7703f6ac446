package dev.switchboard.workbench.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestEventTest {
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
  void a_request_becomes_an_event_of_payload_format_2() throws Exception {
    gateway.post(
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

    var event = gateway.event();
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
    gateway.post("/webhooks/vapi/demo", BodyPublishers.ofString("{}"), "User-Agent", "test");

    var context = gateway.event().getRequestContext();
    assertThat(context.getStage()).isEqualTo("$default");
    assertThat(context.getRouteKey()).isEqualTo("POST /webhooks/{channel}/{workspace}");
    assertThat(context.getDomainName()).isEqualTo("127.0.0.1");
    assertThat(context.getTime()).isEqualTo("03/Mar/2026:14:30:05 +0000");
    assertThat(context.getTimeEpoch()).isEqualTo(GatewayWithOneFunction.NOW.toEpochMilli());
    assertThat(context.getRequestId()).isNotBlank();
    assertThat(context.getHttp().getMethod()).isEqualTo("POST");
    assertThat(context.getHttp().getPath()).isEqualTo("/webhooks/vapi/demo");
    assertThat(context.getHttp().getProtocol()).isEqualTo("HTTP/1.1");
    assertThat(context.getHttp().getSourceIp()).isEqualTo("127.0.0.1");
    assertThat(context.getHttp().getUserAgent()).isEqualTo("test");
  }

  @Test
  void what_a_request_does_not_have_is_left_out() throws Exception {
    gateway.send("GET", "/v1/agents/mia/notes", BodyPublishers.noBody());

    var event = gateway.event();
    assertThat(event.getPathParameters()).isEqualTo(Map.of("rest", "mia/notes"));
    assertThat(event.getRawQueryString()).isEmpty();
    assertThat(event.getQueryStringParameters()).isNull();
    assertThat(event.getCookies()).isNull();
    assertThat(event.getBody()).isNull();
    assertThat(event.getIsBase64Encoded()).isFalse();
  }

  @Test
  void a_form_comes_in_base64() throws Exception {
    gateway.post(
        "/webhooks/twilio/demo",
        BodyPublishers.ofString("From=%2B49"),
        "Content-Type",
        "application/x-www-form-urlencoded");

    assertBase64("From=%2B49".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void json_that_is_not_utf_8_comes_in_base64_byte_for_byte() throws Exception {
    byte[] broken = {'{', '"', (byte) 0xC3, '"', '}'};

    gateway.post(
        "/webhooks/vapi/demo",
        BodyPublishers.ofByteArray(broken),
        "Content-Type",
        "application/json");

    assertBase64(broken);
  }

  private void assertBase64(byte[] bytes) {
    var event = gateway.event();
    assertThat(event.getIsBase64Encoded()).isTrue();
    assertThat(Base64.getDecoder().decode(event.getBody())).isEqualTo(bytes);
  }
}
