package dev.switchboard.lambda.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.link.Grant;
import dev.switchboard.domain.link.Link;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectTest {
  private static final String CONNECT = "/v1/calendars/salon/connect/microsoft";
  private static final Pattern STATE = Pattern.compile("state=([^&]+)");
  private static final String APP =
      """
      {"tenant":"t","clientId":"c","clientSecret":"very-secret","mailbox":"owner@example.com","onClash":"%s"}\
      """;

  private final Office office = new Office();

  @Test
  void an_owner_who_signs_in_has_the_calendar_linked() {
    var state = sentTo(CONNECT + "?onClash=move");

    var page = answer("state=%s&code=%s".formatted(state, Office.GOOD_CODE), 200);

    assertThat(page).contains("Connected").doesNotContain(state, Office.GOOD_CODE);
    assertThat(office.link().mailbox())
        .isEqualTo(new Link.Mailbox("microsoft", "owner@example.com", Link.OnClash.MOVE));
    assertThat(office.woken()).isEqualTo(1);
    assertThat(office.owner().get("/v1/calendars/salon/link").isOk().at("state"))
        .isEqualTo("linked");
  }

  @Test
  void where_nobody_can_be_sent_to_sign_in_the_owner_hears_what_must_be_set() {
    Office.SIGN_IN.closedWhile(() -> {
      var problem = office.owner().get(CONNECT).isProblem(501);

      assertThat(String.valueOf(problem.at("detail"))).contains("SWITCHBOARD_MICROSOFT_CLIENT_ID");
    });
    assertThat(office.owner().get(CONNECT).isOk().at("signIn")).isNotNull();
  }

  @Test
  void a_state_serves_once() {
    var answer = "state=%s&code=%s".formatted(sentTo(CONNECT), Office.GOOD_CODE);
    answer(answer, 200);

    assertThat(answer(answer, 400)).contains("was done before");
    assertThat(office.woken()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "a.b.c", "..", "%3Cscript%3Ealert(1)%3C%2Fscript%3E", "acme-1.salon.guess"})
  void a_state_that_we_did_not_send_links_nothing_and_is_not_shown(String state) {
    var page = answer("state=%s&code=%s".formatted(state, Office.GOOD_CODE), 400);

    assertThat(page).contains("Not connected").doesNotContain("script", "guess");
    assertThat(office.isLinked()).isFalse();
  }

  @Test
  void a_state_serves_only_for_the_workspace_and_calendar_that_it_was_sent_for() {
    var state = sentTo(CONNECT);
    var others = state.replace(office.workspace.value(), "globex");
    var another = state.replace(".salon.", ".spa.");

    answer("state=%s&code=%s".formatted(others, Office.GOOD_CODE), 400);
    answer("state=%s&code=%s".formatted(another, Office.GOOD_CODE), 400);

    assertThat(office.isLinked()).isFalse();
    answer("state=%s&code=%s".formatted(state, Office.GOOD_CODE), 200);
  }

  @Test
  void who_says_no_or_brings_a_code_that_is_refused_is_not_linked() {
    answer("error=access_denied&state=" + sentTo(CONNECT), 400);
    answer("code=used&state=" + sentTo(CONNECT), 400);

    assertThat(office.isLinked()).isFalse();
  }

  @Test
  void an_owner_who_says_nothing_of_clashes_is_asked() {
    office.owner().put(CONNECT, APP.replace(",\"onClash\":\"%s\"", "")).is(202);

    assertThat(office.link().mailbox().onClash()).isEqualTo(Link.OnClash.ASK);
  }

  @Test
  void an_application_is_let_in_without_anybody_signing_in() {
    var answer = office.owner().put(CONNECT, APP.formatted("keep")).is(202);

    assertThat(answer.body()).doesNotContain("very-secret");
    assertThat(office.link().mailbox().onClash()).isEqualTo(Link.OnClash.KEEP);
    assertThat(Office.GRANTS.find(office.workspace, Salon.ID).orElseThrow().credential())
        .isEqualTo(new Grant.Credential.AppOnly("t", "c", "very-secret"));
    assertThat(office.owner().get("/v1/calendars/salon/link").isOk().body())
        .contains("owner@example.com")
        .doesNotContain("very-secret");
  }

  @Test
  void what_cannot_be_is_refused_with_its_field() {
    office.owner().put(CONNECT, APP.formatted("shout")).refuses("onClash");
    office.owner().put(CONNECT, APP.formatted("ask").replace("very-secret", " ")).isProblem(400);
    office.owner().get(CONNECT + "?onClash=shout").refuses("onClash");
    office.owner().get(CONNECT.replace("salon", "unknown")).isProblem(404);
    office.stranger().get(CONNECT).isProblem(401);
    assertThat(office.isLinked()).isFalse();
  }

  @Test
  void disconnecting_forgets_the_link_and_the_right_of_access() {
    office.owner().put(CONNECT, APP.formatted("ask")).is(202);

    office.owner().delete(CONNECT).is(204);

    assertThat(office.isLinked()).isFalse();
    assertThat(Office.GRANTS.find(office.workspace, Salon.ID)).isEmpty();
    office.owner().delete(CONNECT).isProblem(404);
    office.owner().get("/v1/calendars/salon/link").isProblem(404);
  }

  private String sentTo(String connect) {
    var page = (String) Objects.requireNonNull(office.owner().get(connect).isOk().at("signIn"));
    var state = STATE.matcher(page);
    assertThat(state.find()).isTrue();
    assertThat(page).contains("to=https://switchboard.example/connect/microsoft/answer");
    return state.group(1);
  }

  private String answer(String query, int status) {
    var answer = office.stranger().get("/connect/microsoft/answer?" + query).is(status);
    assertThat(answer.headers().get("Content-Type")).startsWith("text/html");
    assertThat(answer.headers()).containsEntry("Cache-Control", "no-store");
    return answer.body();
  }
}
