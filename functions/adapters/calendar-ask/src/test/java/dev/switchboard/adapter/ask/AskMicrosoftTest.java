package dev.switchboard.adapter.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Elsewhere.Busy;
import dev.switchboard.domain.contract.HandSetClock;
import dev.switchboard.domain.link.AccessToken;
import dev.switchboard.domain.link.AskBusy.Answer;
import dev.switchboard.domain.link.AskBusy.Answer.Known;
import dev.switchboard.domain.link.AskBusy.Answer.Unknown;
import dev.switchboard.domain.link.Grant;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.workbench.graph.GraphServer;
import dev.switchboard.workbench.graph.Mailbox;
import dev.switchboard.workbench.graph.Operation;
import dev.switchboard.workbench.graph.Order;
import dev.switchboard.workbench.graph.Trouble;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AskMicrosoftTest {
  private static final WorkspaceId ACME = new WorkspaceId("acme");
  private static final Instant FROM = Instant.parse("2026-03-02T00:00:00Z");
  private static final Instant TO = Instant.parse("2026-03-09T00:00:00Z");
  private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Duration PATIENCE = Duration.ofMillis(1500);

  private final HandSetClock clock = new HandSetClock(Instant.parse("2026-03-01T09:00:00Z"));
  private final GraphServer server = GraphServer.start(0, clock);
  private final AskMicrosoft ask =
      AskMicrosoft.configured(
          name ->
              Optional.of(server.graphUrl())
                  .filter(any -> name.equals("switchboard.microsoft.graph-url")),
          clock);
  private String token = "";

  @BeforeEach
  void signIn() throws Exception {
    var form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(GraphServer.CLIENT_ID, GraphServer.CLIENT_SECRET);
    var request =
        HttpRequest.newBuilder(URI.create(server.loginUrl() + "/common/oauth2/v2.0/token"))
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    token = answer.replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void what_is_busy_is_known_after_one_request() {
    mailbox().add("Later", TEN.plusSeconds(7200), TEN.plusSeconds(9000));
    mailbox().add("Dentist", TEN, TEN.plusSeconds(1800));
    mailbox().edit(mailbox().add("Lunch", TEN, TEN.plusSeconds(60)), Map.of("showAs", "free"));
    mailbox().edit(mailbox().add("Off", TEN, TEN.plusSeconds(60)), Map.of("isCancelled", true));

    assertThat(ask(FROM, TO, LONDON))
        .isEqualTo(
            new Known(
                List.of(
                    new Busy(TEN, TEN.plusSeconds(1800)),
                    new Busy(TEN.plusSeconds(7200), TEN.plusSeconds(9000)))));
    assertThat(server.orders().asked(Operation.VIEW)).isEqualTo(1);
    assertThat(server.orders().asked(Operation.TOKEN)).as("only the test signed in").isEqualTo(1);
  }

  @Test
  void a_whole_day_is_a_day_of_the_calendars_zone() {
    var newYork = ZoneId.of("America/New_York");
    mailbox()
        .add(
            Map.of(
                "isAllDay", true,
                "start",
                    Map.of("dateTime", "2026-03-05T00:00:00", "timeZone", "Eastern Standard Time"),
                "end",
                    Map.of(
                        "dateTime", "2026-03-06T00:00:00", "timeZone", "Eastern Standard Time")));

    assertThat(ask(FROM, TO, newYork))
        .isEqualTo(
            new Known(
                List.of(
                    new Busy(
                        Instant.parse("2026-03-05T05:00:00Z"),
                        Instant.parse("2026-03-06T05:00:00Z")))));
  }

  @Test
  void in_the_hour_that_comes_twice_nothing_busy_is_missed() {
    var first = Instant.parse("2026-10-25T00:15:00Z");
    mailbox().add("In the first", first, first.plusSeconds(900));

    var busy =
        ((Known) ask(first.minusSeconds(86400), first.plusSeconds(86400), LONDON))
            .busy()
            .getFirst();

    assertThat(busy.from()).isBeforeOrEqualTo(first);
    assertThat(busy.to()).isAfterOrEqualTo(first.plusSeconds(900));
  }

  @Test
  void a_calendar_at_a_fixed_offset_is_asked_in_utc() {
    mailbox().add("Dentist", TEN, TEN.plusSeconds(1800));

    assertThat(ask(FROM, TO, ZoneId.of("+02:00")))
        .isEqualTo(new Known(List.of(new Busy(TEN, TEN.plusSeconds(1800)))));
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "REFUSED",
        "RESET",
        "TIMEOUT_BEFORE",
        "TIMEOUT_AFTER",
        "ERROR_500",
        "THROTTLED",
        "UNAVAILABLE",
        "GATEWAY_TIMEOUT",
        "UNAUTHORIZED",
        "FORBIDDEN",
        "NOT_FOUND"
      })
  void whatever_fails_it_cannot_be_known_and_the_patience_is_kept(Trouble trouble) {
    server.orders().tell(Operation.VIEW, Order.always(trouble));
    long before = System.nanoTime();

    assertThat(ask(FROM, TO, LONDON))
        .isInstanceOfSatisfying(
            Unknown.class, unknown -> assertThat(unknown.why()).doesNotContain(token));
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(PATIENCE.plusMillis(700));
  }

  @Test
  void an_answer_that_dribbles_in_is_not_waited_for() {
    server.orders().tell(Operation.VIEW, Order.once(Trouble.SLOW).resting(Duration.ofSeconds(5)));

    assertThat(ask(FROM, TO, LONDON)).isEqualTo(new Unknown("no answer within 1500 ms"));
  }

  @Test
  void where_nobody_listens_it_cannot_be_known() {
    server.down();

    assertThat(ask(FROM, TO, LONDON)).isEqualTo(new Unknown("out of reach: ConnectException"));
  }

  @Test
  void a_token_that_is_too_old_is_not_tried() {
    clock.pass(Duration.ofHours(2));

    assertThat(ask(FROM, TO, LONDON)).isEqualTo(new Unknown("the stored access token is too old"));
    assertThat(server.orders().asked(Operation.VIEW)).isZero();
  }

  @Test
  void half_of_a_crowded_calendar_is_not_taken_for_the_whole() {
    for (int i = 0; i < 251; i++) {
      mailbox().add("E", TEN.plusSeconds(i), TEN.plusSeconds(i + 60));
    }

    assertThat(ask(FROM, TO, LONDON)).isEqualTo(new Unknown("not answered in one page"));
  }

  private Answer ask(Instant from, Instant to, ZoneId zone) {
    var access = new AccessToken(token, Instant.parse("2026-03-01T09:59:00Z"));
    var grant =
        new Grant(
            new CalendarId("viewings"),
            GraphServer.OWNER,
            new Grant.Credential.Delegated("r"),
            Optional.of(access),
            1);
    return ask.busy(ACME, grant, from, to, zone, PATIENCE);
  }

  private Mailbox mailbox() {
    return server.mailbox(GraphServer.OWNER);
  }
}
