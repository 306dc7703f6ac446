package dev.switchboard.adapter.graph;

import static dev.switchboard.adapter.graph.Rig.ACME;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.switchboard.domain.contract.HandSetClock;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.link.AccessToken;
import dev.switchboard.domain.link.Event;
import dev.switchboard.domain.link.Grant;
import dev.switchboard.domain.link.Grant.Credential.Delegated;
import dev.switchboard.domain.link.OtherCalendar.Changes;
import dev.switchboard.domain.link.OtherCalendar.Subscription;
import dev.switchboard.domain.link.SignIn.Redeemed;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Reads and writes exactly what is in `events/graph`.
final class GoldenFilesTest {
  private static final String EVENT = "AAkALgAAHarbourViewing1AAA=";
  private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

  private final HandSetClock clock = new HandSetClock(NOW);
  private final GoldenServer server = new GoldenServer();
  private final GraphSettings settings =
      new GraphSettings(
          Optional.of("11111111-2222-4333-8444-555555555555"),
          () -> Optional.of("canary-secret-of-the-application"),
          "common",
          server.url(),
          server.url());
  private final GraphCalendar calendar =
      new GraphCalendar(settings, new HeldGrants(), clock, Rig.PATIENCE, () -> {});
  private final Grant grant =
      new Grant(
          Rig.VIEWINGS,
          "owner@example.com",
          new Delegated("r"),
          Optional.of(new AccessToken("a", NOW.plusSeconds(3599))),
          1);

  GoldenFilesTest() throws IOException {}

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void an_event_is_made() throws IOException {
    server.answers(201, "event.created.json");

    assertThat(calendar.create(ACME, grant, Rig.entry())).isEqualTo(EVENT);
    assertThat(json(server.sent)).isEqualTo(json(GoldenServer.golden("event.create-request.json")));
    assertThat(server.prefer).contains("IdType=\"ImmutableId\"");
  }

  @Test
  void an_event_is_found_in_whichever_zone_it_is_answered() {
    server.answers(200, "event.created.json");

    assertThat(calendar.find(ACME, grant, EVENT))
        .contains(new Event(EVENT, Optional.of("viewings-1"), Rig.START, Rig.END, true));
  }

  @Test
  void a_duplicate_is_looked_at() {
    server.answers(400, "error.duplicate-transaction-id.json").answers(200, "event.created.json");

    assertThat(calendar.create(ACME, grant, Rig.entry())).isEqualTo(EVENT);
  }

  @Test
  void a_view_is_read() {
    server.answers(200, "calendar-view.page.json");

    assertThat(calendar.view(ACME, grant, Rig.START, Rig.END))
        .containsExactly(
            event("AAkBusy=", "2026-03-02T12:00:00Z", "2026-03-02T13:00:00Z", true),
            event("AAkHoliday=", "2026-03-04T22:00:00Z", "2026-03-05T22:00:00Z", true),
            event("AAkBirthday=", "2026-03-06T00:00:00Z", "2026-03-07T00:00:00Z", false));
  }

  @Test
  void a_delta_is_read_with_its_series() {
    server.answers(200, "calendar-view.delta.json");

    assertThat(calendar.changes(ACME, grant, Rig.START, Rig.END, Optional.empty()))
        .isEqualTo(
            new Changes.Page(
                List.of(
                    event("AAkSeries.1=", "2026-03-02T12:00:00Z", "2026-03-02T13:00:00Z", false),
                    event(
                        "AAkUnseenSeries.1=",
                        "2026-03-03T12:00:00Z",
                        "2026-03-03T13:00:00Z",
                        true)),
                List.of("AAkGone="),
                server.url()
                    + "/users/owner%40example.com/calendarView/delta?$deltatoken=R0usmcCM996atia_s",
                false));
  }

  @Test
  void what_is_not_found_is_gone() {
    server.answers(404, "error.item-not-found.json");

    assertThat(calendar.find(ACME, grant, EVENT)).isEmpty();
  }

  @Test
  void a_crowded_mailbox_passes() {
    server.answers(429, "error.mailbox-concurrency.json");

    assertThatThrownBy(() -> calendar.find(ACME, grant, EVENT))
        .isInstanceOf(Fault.Passing.class)
        .hasMessage("Microsoft answered 429 ApplicationThrottled.");
  }

  @Test
  void a_subscription_is_made() throws IOException {
    server.answers(201, "subscription.created.json");
    var until = Instant.parse("2026-03-02T09:00:00Z");

    assertThat(
            calendar.subscribe(
                ACME,
                grant,
                "https://switchboard.example.com/notifications/microsoft",
                "canary-secret-of-a-subscription",
                until))
        .isEqualTo(new Subscription("7f105c7d-2dc5-4530-97cd-4e7ae6534c07", until));
    assertThat(json(server.sent))
        .isEqualTo(json(GoldenServer.golden("subscription.create-request.json")));
  }

  @Test
  void a_code_is_redeemed() throws IOException {
    server.answers(200, "token.answer.json").answers(200, "me.json");
    var signIn = new MicrosoftSignIn(settings, clock, Rig.PATIENCE);

    assertThat(signIn.redeem("canary-secret-code", Rig.VERIFIER, Rig.BACK))
        .isEqualTo(
            new Redeemed.Granted("owner@example.com", new Delegated("canary-secret-refresh")));
    assertThat(form(server.sent)).isEqualTo(json(GoldenServer.golden("token.request-code.json")));
  }

  /// The rest is read by the double's own tests, and by whoever receives notifications.
  @Test
  void every_golden_file_is_known() throws IOException {
    try (var files = Files.list(GoldenServer.FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "event.create-request.json",
              "event.created.json",
              "calendar-view.page.json",
              "calendar-view.delta.json",
              "error.duplicate-transaction-id.json",
              "error.item-not-found.json",
              "error.mailbox-concurrency.json",
              "subscription.create-request.json",
              "subscription.created.json",
              "token.request-code.json",
              "token.answer.json",
              "me.json",
              "schedule.request.json",
              "notification.created.json",
              "notification.missed.json");
    }
  }

  private static Event event(String id, String from, String to, boolean busy) {
    return new Event(id, Optional.empty(), Instant.parse(from), Instant.parse(to), busy);
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  private static JsonObject form(String sent) {
    var form = new JsonObject();
    Stream.of(sent.split("&", -1))
        .map(pair -> pair.split("=", 2))
        .forEach(pair -> form.addProperty(pair[0], URLDecoder.decode(pair[1], UTF_8)));
    return form;
  }
}
