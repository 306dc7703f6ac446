package dev.switchboard.lambda.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.link.Link;
import dev.switchboard.domain.link.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TellingsTest {
  private static final String SECRET = "canary-secret-of-a-subscription";

  private final Office office = new Office();
  private final String path = "/webhooks/microsoft/%s/salon".formatted(office.workspace);

  @BeforeEach
  void link() {
    var to = new Link.Mailbox("microsoft", "owner@example.com", Link.OnClash.ASK);
    var begun = Link.begun(Salon.ID, to, Salon.NOW, 0);
    var watch =
        new Watch(
            Optional.of("subscription"), Salon.NOW, Salon.NOW.plus(Duration.ofDays(2)), SECRET);
    Office.LINKS.save(
        office.workspace,
        new Link(
            begun.calendar(),
            begun.mailbox(),
            begun.state(),
            begun.mirror().compared(false),
            Optional.of(watch),
            begun.turn(),
            begun.report(),
            0));
  }

  @Test
  void the_token_of_a_handshake_is_given_back_as_plain_text_and_decoded() {
    var answer =
        office
            .stranger()
            .and("content-type", "text/plain; charset=utf-8")
            .send("POST", path + "?validationToken=Validation%3A+a%2Bb%26c", Optional.of(""))
            .isOk();

    assertThat(answer.body()).isEqualTo("Validation: a+b&c");
    assertThat(answer.headers().get("Content-Type")).startsWith("text/plain");
    assertThat(office.woken()).isZero();
  }

  @Test
  void a_change_that_is_told_with_the_secret_wakes_a_worker() {
    office.stranger().post(path, event("notification.created.json")).is(202);

    assertThat(office.woken()).isEqualTo(1);
    assertThat(office.link().mirror().whole()).isFalse();
  }

  @Test
  void where_tellings_were_missed_everything_is_compared() {
    office.stranger().post(path, event("notification.missed.json")).is(202);

    assertThat(office.woken()).isEqualTo(1);
    assertThat(office.link().mirror().whole()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "wrong", "canary-secret-of-a-subscriptioN"})
  void another_secret_is_answered_the_same_and_changes_nothing(String secret) {
    var before = office.link();
    var right = office.stranger().post(path, event("notification.created.json"));
    long woken = office.woken();

    var wrong =
        office.stranger().post(path, event("notification.missed.json").replace(SECRET, secret));

    assertThat(wrong).isEqualTo(right);
    assertThat(office.woken()).isEqualTo(woken);
    assertThat(office.link()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "{\"value\":null}", "{\"value\":[{}]}", "{\"value\":5}"})
  void what_tells_nothing_is_answered_the_same_and_changes_nothing(String body) {
    office.stranger().post(path, body).is(202);

    assertThat(office.woken()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "text"})
  void what_is_no_telling_is_refused_and_changes_nothing(String body) {
    office.stranger().post(path, body).isProblem(400);

    assertThat(office.woken()).isZero();
  }

  @Test
  void an_unknown_calendar_is_answered_the_same() {
    var told = event("notification.created.json");

    office.stranger().post(path.replace("salon", "unknown"), told).is(202);
    office.stranger().post("/webhooks/microsoft/No%20such/sal%20on", told).is(202);

    assertThat(office.woken()).isZero();
  }

  @Test
  void an_owner_has_both_sides_compared() {
    var link = "/v1/calendars/salon/link";

    var answer = office.owner().post(link + "/reconcile", "").is(202);

    assertThat(answer.at("state")).isEqualTo("linked");
    assertThat(answer.body()).doesNotContain(SECRET);
    assertThat(office.link().mirror().whole()).isTrue();
    assertThat(office.woken()).isEqualTo(1);
    office.owner().post("/v1/calendars/unknown/link/reconcile", "").isProblem(404);
    office.stranger().post(link + "/reconcile", "").isProblem(401);
  }

  private static String event(String file) {
    try {
      return Files.readString(Path.of("../../../events/graph", file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
