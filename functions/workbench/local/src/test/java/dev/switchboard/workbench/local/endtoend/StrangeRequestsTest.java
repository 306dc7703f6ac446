package dev.switchboard.workbench.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.workbench.local.player.Target;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Golden events, right and mutilated, over HTTP: each gets a clear answer, and none breaks
/// anything.
final class StrangeRequestsTest {
  private final Http http = new Http(OneStack.get().target());

  static List<Path> events() {
    return VapiEvents.files();
  }

  @ParameterizedTest
  @MethodSource("events")
  void an_event_gets_200_and_a_json_object(Path event) throws IOException {
    var response = http.post(Files.readAllBytes(event));

    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(Http.json(response)).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("events")
  void an_event_with_a_wrong_secret_gets_401(Path event) throws IOException {
    isProblem(http.post(Files.readAllBytes(event), "wrong"), 401);
  }

  @ParameterizedTest
  @MethodSource("events")
  void an_event_cut_short_gets_400(Path event) throws IOException {
    var body = Files.readAllBytes(event);

    isProblem(http.post(Arrays.copyOf(body, body.length / 2)), 400);
  }

  @ParameterizedTest
  @MethodSource("events")
  void an_event_with_a_byte_flipped_is_read_or_refused(Path event) throws IOException {
    var body = Files.readAllBytes(event);
    for (int at = 1; at < body.length; at += body.length / 7) {
      var flipped = body.clone();
      flipped[at] ^= (byte) 0xFF;

      isProblem(http.post(flipped), 400);
    }
  }

  @Test
  void ten_megabytes_get_413() {
    var body = "{\"message\":{\"type\":\"hang\",\"x\":\"%s\"}}".formatted("y".repeat(10_000_000));

    var response = http.post(body.getBytes(StandardCharsets.UTF_8));

    assertThat(response.statusCode()).isEqualTo(413);
  }

  @Test
  void an_unknown_workspace_looks_like_a_wrong_secret() {
    var target = OneStack.get().target();
    var elsewhere =
        new Target(
            target.url(), "nobody", target.webhookSecret(), target.apiKey(), target.variables());

    isProblem(new Http(elsewhere).post("{}".getBytes(StandardCharsets.UTF_8)), 401);
  }

  private static void isProblem(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(Http.json(response)).containsKeys("title", "detail").containsEntry("status", status);
  }
}
