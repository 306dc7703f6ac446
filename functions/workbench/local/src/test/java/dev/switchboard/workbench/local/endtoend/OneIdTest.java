package dev.switchboard.workbench.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// One id goes from a webhook through every queue to the last notice, and nothing that was said
/// goes with it.
final class OneIdTest {
  private static final Set<String> ALONG_THE_WAY =
      Set.of("webhook", "call-recorder", "task-runner", "notice-sender");

  private final Http http = new Http(OneStack.get().target());
  private final LogLines log = new LogLines();

  @AfterEach
  void done() {
    log.close();
  }

  @Test
  void what_a_caller_delegates_has_the_id_of_the_request_until_its_owner_is_told()
      throws IOException {
    var answer = http.post(delegated());

    assertThat(answer.statusCode()).isEqualTo(200);
    var id = answer.headers().firstValue("apigw-requestid").orElseThrow();
    await(id, ALONG_THE_WAY);
    var lines = log.of(id);
    assertThat(lines).allSatisfy(line -> assertThat(line).containsEntry("workspace", "demo"));
    assertThat(lines)
        .filteredOn(line -> line.containsKey("_aws"))
        .singleElement()
        .satisfies(line ->
            assertThat(line)
                .containsEntry("function", "webhook")
                .containsEntry("kind", "tool-calls")
                .containsEntry("channel", "vapi")
                .containsKey("WebhookAnswer"));
    assertThat(begun(lines))
        .as("each message brought the id itself")
        .contains("call-recorder", "task-runner", "notice-sender");
  }

  @Test
  void work_that_is_asked_for_over_the_api_has_the_id_of_that_request() {
    var answer =
        http.send(
            "POST",
            "/v1/tasks",
            "application/json",
            "{\"agentId\":\"mia\",\"task\":\"Send the floor plan.\"}");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    var id = answer.headers().firstValue("apigw-requestid").orElseThrow();
    await(id, Set.of("task-runner", "notice-sender"));
  }

  @Test
  void no_secret_of_an_event_and_no_word_of_a_caller_is_logged() throws IOException {
    try (var events = Files.list(OneStack.ROOT.resolve("events/vapi"))) {
      for (var event : events.sorted().toList()) {
        http.post(Files.readAllBytes(event));
      }
    }
    for (var odd :
        List.of(
            "{",
            "[]",
            "{\"message\":{\"type\":7}}",
            "{\"message\":{\"type\":\"+447700900731\"}}",
            "{\"message\":\"+447700900731\"}")) {
      http.post(odd.getBytes(StandardCharsets.UTF_8));
    }
    var last = http.post(delegated()).headers().firstValue("apigw-requestid").orElseThrow();
    await(last, ALONG_THE_WAY);

    assertThat(log.texts())
        .hasSizeGreaterThan(50)
        .noneMatch(line -> line.contains("canary-secret-"))
        .noneMatch(line -> line.contains("447700900"))
        .noneMatch(line -> line.contains("Capstan Court"));
  }

  /// As nobody has delegated it before, of a kind that there is.
  private static byte[] delegated() throws IOException {
    return Files.readString(OneStack.ROOT.resolve("events/vapi/tool-calls.delegate-task.json"))
        .replace("call_sHwfARxbXDk5RDGW6JVF66q4", "call_" + UUID.randomUUID())
        .replace("Flat 8, Capstan Court", "Flat %s, Capstan Court".formatted(UUID.randomUUID()))
        .replace("\"research\"", "\"http\"")
        .getBytes(StandardCharsets.UTF_8);
  }

  private void await(String id, Set<String> functions) {
    var until = Instant.now().plus(Duration.ofSeconds(60));
    while (!done(id).containsAll(functions)) {
      assertThat(Instant.now()).as("lines with %s: %s", id, log.of(id)).isBefore(until);
      Thread.onSpinWait();
    }
  }

  /// The functions that say they are done with what bears the id.
  private Set<Object> done(String id) {
    return log.of(id).stream()
        .filter(line -> line.containsKey("_aws") || line.containsKey("ms"))
        .map(line -> line.get("function"))
        .collect(Collectors.toSet());
  }

  private static Set<Object> begun(List<Map<String, Object>> lines) {
    return lines.stream()
        .filter(line -> "Message begun.".equals(line.get("message")))
        .map(line -> line.get("function"))
        .collect(Collectors.toSet());
  }
}
