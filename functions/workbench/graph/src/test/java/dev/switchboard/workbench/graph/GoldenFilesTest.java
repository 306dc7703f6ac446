package dev.switchboard.workbench.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The double takes and answers what is in `events/graph`, field by field.
final class GoldenFilesTest {
  private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

  private final GraphServer server =
      GraphServer.start(0, InstantSource.fixed(Instant.parse("2026-03-01T09:00:00Z")));
  private final Visitor visitor = new Visitor(server);

  @BeforeEach
  void signIn() throws Exception {
    visitor.signIn();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void an_event_is_taken_and_answered() throws Exception {
    var made = visitor.ask("POST", "/me/events", golden("event.create-request.json"));

    assertThat(made.status()).isEqualTo(201);
    assertThat(golden("event.created.json").keySet()).containsAll(fields(made.json()));
    assertThat(made.json())
        .containsKeys(
            "id", "start", "end", "showAs", "transactionId", "isAllDay", "originalStartTimeZone");
  }

  @Test
  void a_schedule_is_asked_for() throws Exception {
    server.mailbox(GraphServer.OWNER).add("Busy", START, START.plusSeconds(3600));

    var answer = visitor.ask("POST", "/me/calendar/getSchedule", golden("schedule.request.json"));

    assertThat(answer.json().toString())
        .contains("availabilityView=020", "ErrorMailRecipientNotFound");
  }

  @Test
  void a_subscription_is_taken_and_tells_of_changes_and_of_its_own_life() throws Exception {
    try (var bell = new Doorbell()) {
      var wanted = golden("subscription.create-request.json");
      wanted.put("notificationUrl", bell.url());
      wanted.put("lifecycleNotificationUrl", bell.url());
      var made = visitor.ask("POST", "/subscriptions", wanted);
      assertThat(golden("subscription.created.json").keySet()).containsAll(fields(made.json()));

      server.mailbox(GraphServer.OWNER).add("Busy", START, START.plusSeconds(3600));
      assertThat(note(bell.nextJson())).isEqualTo(note(golden("notification.created.json")));
      server.lifecycle(GraphServer.OWNER, "missed");
      assertThat(note(bell.nextJson())).isEqualTo(note(golden("notification.missed.json")));
    }
  }

  @Test
  void errors_are_worded_as_graph_words_them() throws Exception {
    var lunch = Visitor.lunch("t1");
    visitor.ask("POST", "/me/events", lunch);
    var duplicate = visitor.ask("POST", "/me/events", lunch);
    var unknown = visitor.ask("GET", "/me/events/none", Map.of());
    server.orders().tell(Operation.GET, Order.once(Trouble.THROTTLED));
    var crowded = visitor.ask("GET", "/me/events/none", Map.of());

    assertThat(error(duplicate.json()))
        .containsAllEntriesOf(
            without(
                error(golden("error.duplicate-transaction-id.json")), "@event.existingEventId"));
    assertThat(error(unknown.json()))
        .isEqualTo(without(error(golden("error.item-not-found.json")), "innerError"));
    assertThat(crowded.json()).isEqualTo(golden("error.mailbox-concurrency.json"));
  }

  private static Set<String> note(Map<String, Object> notification) {
    return Wire.list(notification, "value").stream()
        .map(each -> Wire.object(Map.of("note", each), "note").orElseThrow())
        .map(GoldenFilesTest::fields)
        .findFirst()
        .orElseThrow();
  }

  /// Names of fields, those of their parts included.
  private static Set<String> fields(Map<String, Object> json) {
    var names = new TreeSet<>(json.keySet());
    Wire.object(json, "resourceData").ifPresent(data -> names.addAll(data.keySet()));
    return names;
  }

  private static Map<String, Object> error(Map<String, Object> json) {
    return Wire.object(json, "error").orElseThrow();
  }

  private static Map<String, Object> without(Map<String, Object> json, String name) {
    json.keySet().removeAll(List.of(name));
    return json;
  }

  private static Map<String, Object> golden(String file) throws IOException {
    return Wire.read(Files.readString(Path.of("../../../events/graph").resolve(file)));
  }
}
