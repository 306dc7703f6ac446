package dev.switchboard.workbench.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SignInTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-01T09:00:00Z"));
  private final GraphServer server = GraphServer.start(0, (InstantSource) now::get);
  private final Visitor visitor = new Visitor(server);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void the_page_sends_back_at_once_with_code_and_state() throws Exception {
    var answer = visitor.page("");

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.whole().headers().firstValue("Location").orElseThrow())
        .startsWith("http://localhost/back?of=link&code=")
        .endsWith("&state=s+1");
  }

  @Test
  void whoever_says_no_is_sent_back_with_that() throws Exception {
    server.orders().tell(Operation.AUTHORIZE, Order.once(Trouble.ACCESS_DENIED));

    assertThat(visitor.page("").whole().headers().firstValue("Location").orElseThrow())
        .contains("error=access_denied")
        .doesNotContain("code=");
  }

  @Test
  void a_code_serves_once_and_only_with_its_verifier() throws Exception {
    var location = visitor.page("").whole().headers().firstValue("Location").orElseThrow();
    var code = location.replaceAll(".*code=([^&]+).*", "$1");

    assertThat(visitor.redeem(code, "another").error()).isEqualTo("invalid_grant");
    assertThat(visitor.redeem(code, Visitor.VERIFIER).error()).isEqualTo("invalid_grant");
  }

  @Test
  void a_refresh_token_serves_once() throws Exception {
    var first = visitor.signIn();

    var second = visitor.refresh(first);

    assertThat(second.status()).isEqualTo(200);
    assertThat(visitor.refresh(first).error()).isEqualTo("invalid_grant");
    assertThat(visitor.refresh(second.text("refresh_token")).status()).isEqualTo(200);
  }

  @Test
  void an_access_token_grows_too_old() throws Exception {
    visitor.signIn();
    assertThat(visitor.ask("GET", "/me", Map.of()).text("mail")).isEqualTo(GraphServer.OWNER);

    now.set(now.get().plusSeconds(3600));

    assertThat(visitor.ask("GET", "/me", Map.of()).error()).isEqualTo("InvalidAuthenticationToken");
  }

  @Test
  void what_is_revoked_serves_no_more() throws Exception {
    var refresh = visitor.signIn();

    server.revoke(GraphServer.OWNER);

    assertThat(visitor.ask("GET", "/me", Map.of()).status()).isEqualTo(401);
    assertThat(visitor.refresh(refresh).error()).isEqualTo("invalid_grant");
  }

  @Test
  void a_user_gets_into_their_own_mailbox_only_and_an_application_into_all() throws Exception {
    visitor.signIn();
    assertThat(visitor.ask("GET", "/users/other@example.com", Map.of()).error())
        .isEqualTo("ErrorAccessDenied");

    visitor.asApplication();

    assertThat(visitor.ask("GET", "/users/other@example.com", Map.of()).status()).isEqualTo(200);
  }

  @Test
  void a_wrong_client_secret_is_refused() throws Exception {
    assertThat(
            visitor
                .token(Map.of("grant_type", "client_credentials", "client_secret", "wrong"))
                .error())
        .isEqualTo("invalid_client");
  }
}
