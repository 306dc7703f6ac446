package dev.switchboard.workbench.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class GatewayAnswersTest {
  private static final String PATH = "/v1/agents/mia";

  @Test
  void an_answer_comes_back_whole() throws Exception {
    var answer = answer(201, Base64.getEncoder().encodeToString(new byte[] {1, 2, (byte) 0xFF}));
    answer.setIsBase64Encoded(true);
    answer.setHeaders(Map.of("Content-Type", "image/png", "Content-Length", "999"));
    answer.setMultiValueHeaders(Map.of("X-Multi", List.of("one", "two")));
    answer.setCookies(List.of("a=1", "b=2"));

    try (var gateway = GatewayWithOneFunction.answering(answer)) {
      var response = gateway.send("GET", PATH, BodyPublishers.noBody(), BodyHandlers.ofByteArray());

      assertThat(response.statusCode()).isEqualTo(201);
      assertThat(response.body()).isEqualTo(new byte[] {1, 2, (byte) 0xFF});
      assertThat(response.headers().firstValue("content-type")).hasValue("image/png");
      assertThat(response.headers().allValues("x-multi")).containsExactly("one", "two");
      assertThat(response.headers().allValues("set-cookie")).containsExactly("a=1", "b=2");
      assertThat(response.headers().firstValue("apigw-requestid")).isPresent();
    }
  }

  @Test
  void no_content_has_no_body() throws Exception {
    try (var gateway = GatewayWithOneFunction.answering(answer(204, ""))) {
      var response = gateway.send("DELETE", PATH, BodyPublishers.noBody());

      assertThat(response.statusCode()).isEqualTo(204);
      assertThat(response.body()).isEmpty();
    }
  }

  @Test
  void a_function_that_throws_is_an_internal_error() throws Exception {
    try (var gateway =
        GatewayWithOneFunction.running((event, context) -> {
          throw new IllegalStateException("Broken on purpose.");
        })) {
      assertSaid(gateway, 500, "Internal Server Error");
    }
  }

  @Test
  void an_answer_that_is_no_response_is_an_internal_error() throws Exception {
    var notBase64 = answer(200, "%");
    notBase64.setIsBase64Encoded(true);

    for (var answer : List.of(answer(0, "{}"), notBase64)) {
      try (var gateway = GatewayWithOneFunction.answering(answer)) {
        assertSaid(gateway, 500, "Internal Server Error");
      }
    }
  }

  @Test
  void a_function_that_takes_too_long_is_unavailable_and_interrupted() throws Exception {
    var never = new CountDownLatch(1);
    var interrupted = new CountDownLatch(1);

    try (var gateway =
        new GatewayWithOneFunction(
            (event, context) -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
              return answer(200, "{}");
            },
            Duration.ofMillis(100))) {
      assertSaid(gateway, 503, "Service Unavailable");
      interrupted.await();
    }
  }

  private static void assertSaid(GatewayWithOneFunction gateway, int status, String message)
      throws Exception {
    var response = gateway.send("GET", PATH, BodyPublishers.noBody());

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).isEqualTo("{\"message\":\"%s\"}".formatted(message));
  }

  private static APIGatewayV2HTTPResponse answer(int status, String body) {
    return APIGatewayV2HTTPResponse.builder().withStatusCode(status).withBody(body).build();
  }
}
