package dev.switchboard.adapter.channels;

import static dev.switchboard.adapter.channels.Requests.NOW;
import static dev.switchboard.adapter.channels.Requests.SHA256_HEX;
import static dev.switchboard.adapter.channels.Requests.passes;
import static dev.switchboard.adapter.channels.Requests.plain;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.workspace.WebhookCredential;
import dev.switchboard.domain.workspace.WebhookCredential.Algorithm;
import dev.switchboard.domain.workspace.WebhookCredential.Encoding;
import dev.switchboard.domain.workspace.WebhookCredential.SharedSecret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignaturesTest {
  private static final SharedSecret SECRET = new SharedSecret("X-Vapi-Secret", "", "anchor-7");
  private static final SharedSecret BEARER =
      new SharedSecret("Authorization", "Bearer ", "anchor-8");
  private static final WebhookCredential HMAC = plain(Algorithm.SHA256, Encoding.HEX);

  @Test
  void a_shared_secret_passes() {
    assertThat(passes(SECRET, Map.of("x-vapi-secret", "anchor-7"))).isTrue();
    assertThat(passes(SECRET, Map.of("X-VAPI-SECRET", "anchor-7"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "anchor-", "anchor-8", "anchor-77", "ANCHOR-7", "Bearer anchor-7"})
  void another_secret_does_not(String presented) {
    assertThat(passes(SECRET, Map.of("x-vapi-secret", presented))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer anchor-8", "bearer anchor-8", "BEARER  anchor-8"})
  void a_bearer_token_passes(String presented) {
    assertThat(passes(BEARER, Map.of("authorization", presented))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer anchor-9", "Bearer", "Bearer ", "anchor-8", "Basic anchor-8"})
  void another_token_does_not(String presented) {
    assertThat(passes(BEARER, Map.of("authorization", presented))).isFalse();
  }

  @Test
  void nothing_passes_where_nothing_is_presented_or_configured() {
    assertThat(passes(SECRET, Map.of("x-other", "anchor-7"))).isFalse();
    assertThat(passes(List.of(), Map.of("x-vapi-secret", "anchor-7"), NOW)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void an_empty_secret_matches_nothing(String empty) {
    assertThat(passes(new SharedSecret("s", "", empty), Map.of("s", empty))).isFalse();
  }

  @Test
  void every_credential_that_is_presented_must_be_right() {
    var all = List.of(SECRET, BEARER, HMAC);
    var right = Map.of("x-vapi-secret", "anchor-7", "x-signature", SHA256_HEX);
    var oneWrong = Map.of("x-vapi-secret", "anchor-7", "x-signature", SHA256_HEX.replace('b', 'c'));
    var otherWrong = Map.of("x-vapi-secret", "anchor-0", "x-signature", SHA256_HEX);

    assertThat(passes(all, right, NOW)).isTrue();
    assertThat(passes(all, oneWrong, NOW)).isFalse();
    assertThat(passes(all, otherWrong, NOW)).isFalse();
  }

  @Test
  void another_scheme_of_authorization_is_nobodys_credential() {
    var headers = Map.of("x-vapi-secret", "anchor-7", "authorization", "Basic aGFyYm91cg==");

    assertThat(passes(List.of(SECRET, BEARER), headers, NOW)).isTrue();
  }

  @Test
  void the_old_secret_passes_beside_the_new_one_until_it_is_removed() {
    var both = List.<WebhookCredential>of(SECRET, new SharedSecret("x-vapi-secret", "", "new-1"));

    assertThat(passes(both, Map.of("x-vapi-secret", "anchor-7"), NOW)).isTrue();
    assertThat(passes(both, Map.of("x-vapi-secret", "new-1"), NOW)).isTrue();
    assertThat(passes(both, Map.of("x-vapi-secret", "new-2"), NOW)).isFalse();
  }
}
