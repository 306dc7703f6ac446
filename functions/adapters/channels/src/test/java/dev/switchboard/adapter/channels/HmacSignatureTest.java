package dev.switchboard.adapter.channels;

import static dev.switchboard.adapter.channels.Requests.BODY;
import static dev.switchboard.adapter.channels.Requests.NOW;
import static dev.switchboard.adapter.channels.Requests.SHA256_HEX;
import static dev.switchboard.adapter.channels.Requests.hmac;
import static dev.switchboard.adapter.channels.Requests.passes;
import static dev.switchboard.adapter.channels.Requests.plain;
import static dev.switchboard.adapter.channels.Requests.timed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.workspace.WebhookCredential.Algorithm;
import dev.switchboard.domain.workspace.WebhookCredential.Encoding;
import dev.switchboard.domain.workspace.WebhookCredential.Hmac;
import dev.switchboard.domain.workspace.Workspace;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HmacSignatureTest {
  private static final String TIMED =
      "c7874d53febc38f1cf1b40c45185a304c1b5183fd53ed53f0b974312186a0eb0";

  @ParameterizedTest
  @CsvSource({
    "SHA1, HEX, 91ac661bd9ff8aec3418753d1cce6d5f5f2b8ce6",
    "SHA1, BASE64, kaxmG9n/iuw0GHU9HM5tX18rjOY=",
    "SHA256, HEX, b3647bb80e8f5f0b5732e0c46562aa2b95a3218e7a1bf6d73a4f90f719faafca",
    "SHA256, BASE64, s2R7uA6PXwtXMuDEZWKqK5WjIY56G/bXOk+Q9xn6r8o=",
    "SHA512, HEX, 20f569d871d8444b2f9f282c929a230a916fc615897f6b93b1bf6d5033065e2e"
        + "028704face33141e01e19a480a33de71a6399469cc64877c7bda8d1693f984b4",
    "SHA512, BASE64, IPVp2HHYREsvnygskpojCpFvxhWJf2uTsb9tUDMGXi4ChwT6zjMUHgHhmkgKM95xpjmUacxkh3x72o0Wk"
        + "/mEtA==",
  })
  void a_right_signature_passes_and_no_byte_of_it_can_change(
      Algorithm algorithm, Encoding encoding, String signature) {
    var credential = plain(algorithm, encoding);

    assertThat(passes(credential, Map.of("x-signature", signature))).isTrue();
    for (int at = 0; at < signature.length(); at++) {
      var changed = new StringBuilder(signature);
      changed.setCharAt(at, (char) (signature.charAt(at) ^ 1));
      assertThat(passes(credential, Map.of("x-signature", changed.toString())))
          .as("%s", at)
          .isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sha256=%s", "SHA256=%s", "%s", " %s "})
  void the_prefix_may_be_there_or_not(String written) {
    var credential = plain(Algorithm.SHA256, Encoding.HEX);

    assertThat(passes(credential, Map.of("X-SIGNATURE", written.formatted(SHA256_HEX)))).isTrue();
  }

  @Test
  void hex_is_read_in_either_case() {
    var upper = SHA256_HEX.toUpperCase(Locale.ROOT);

    assertThat(passes(plain(Algorithm.SHA256, Encoding.HEX), Map.of("x-signature", upper)))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "sha256=", "zz", "b3", "sha1=b3647bb8", "💥"})
  void what_is_no_signature_at_all_is_refused(String written) {
    assertThat(passes(plain(Algorithm.SHA256, Encoding.HEX), Map.of("x-signature", written)))
        .isFalse();
  }

  @Test
  void no_byte_of_the_body_can_change() {
    var credential = plain(Algorithm.SHA256, Encoding.HEX);
    var workspace = new Workspace(new WorkspaceId("harbour"), "Harbour", List.of(credential));

    for (int at = 0; at < BODY.length; at++) {
      byte[] changed = BODY.clone();
      changed[at] ^= 1;
      var request = Requests.request(Map.of("x-signature", SHA256_HEX), changed);
      assertThat(WebhookSignatures.authentic(workspace, request, NOW)).as("%s", at).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({"0, true", "300, true", "-300, true", "301, false", "-301, false", "86400, false"})
  void a_timestamp_holds_for_five_minutes_either_way(long seconds, boolean holds) {
    var headers = Map.of("x-signature", TIMED, "x-timestamp", "1794996131");
    var now = NOW.plus(Duration.ofSeconds(seconds));

    assertThat(passes(List.of(timed()), headers, now)).isEqualTo(holds);
  }

  @Test
  void a_timestamp_may_be_in_milliseconds() {
    var headers =
        Map.of(
            "x-signature",
            "e11d8f2ad900ee27ca0334b751fde7e26f475182c062f179f947663c543b763c",
            "x-timestamp",
            "1794996131000");

    assertThat(passes(timed(), headers)).isTrue();
    assertThat(passes(List.of(timed()), headers, NOW.plusSeconds(301))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "-1794996131", "1794996131.0", "99999999999999999999", "0"})
  void a_timestamp_that_cannot_be_read_is_refused(String written) {
    // The body alone is signed, so nothing but the timestamp can be what is refused.
    var credential = hmac(Optional.of("x-timestamp"), Encoding.HEX, Algorithm.SHA256, "{body}");

    assertThat(passes(credential, Map.of("x-signature", SHA256_HEX, "x-timestamp", written)))
        .isFalse();
    assertThat(passes(credential, Map.of("x-signature", SHA256_HEX))).isFalse();
    assertThat(passes(credential, Map.of("x-signature", SHA256_HEX, "x-timestamp", "1794996131")))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{id}", "{svix-id}"})
  void the_whole_request_may_be_signed(String id) {
    var credential =
        hmac(
            Optional.of("webhook-timestamp"),
            Encoding.BASE64,
            Algorithm.SHA512,
            id + ".{timestamp}.{method} {url} {body}");
    var signature =
        "xmvYLc8Ndnx+tvFuYJGW7yM+hiMc53Lzp2KygCP2jyWbzSSu4W4v5N9jZIPRAbv1squYYwXDvmnbWvQAP7DDGA==";

    assertThat(
            passes(
                credential,
                Map.of(
                    "x-signature", signature,
                    "webhook-id", "msg_7",
                    "webhook-timestamp", "1794996131")))
        .isTrue();
    assertThat(
            passes(credential, Map.of("x-signature", signature, "webhook-timestamp", "1794996131")))
        .isFalse();
  }

  @Test
  void a_format_without_the_body_proves_nothing() {
    var credential = hmac(Optional.empty(), Encoding.HEX, Algorithm.SHA256, "{method}");
    var ofTheMethod = "301074e63e2df76b3c7e1bed4b9c3888b3308dd11789e79df7c23ec1dd488d3d";

    assertThat(passes(credential, Map.of("x-signature", ofTheMethod))).isFalse();
  }

  @Test
  void a_secret_may_be_bytes_in_base64() {
    var signature = "42adeb6e42d42bc3ac0eff092139b1eeac14b3acb77e9c3b13b4e6ab7d84fc9b";

    assertThat(passes(withSecret("AAH+/2hhcmJvdXI=", true), Map.of("s", signature))).isTrue();
    assertThat(passes(withSecret("AAH+/2hhcmJvdXI=", false), Map.of("s", signature))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"'', false", "'', true", "not base64!, true"})
  void a_credential_that_cannot_be_computed_matches_nothing(String secret, boolean base64) {
    var ofAnEmptyKey = "308f4c247a52682b853ba5a417c685b89de0f9f4d8f417153bd075bf8a6879d7";

    assertThat(passes(withSecret(secret, base64), Map.of("s", ofAnEmptyKey))).isFalse();
  }

  private static Hmac withSecret(String secret, boolean base64) {
    return new Hmac(
        "s",
        Optional.empty(),
        Optional.empty(),
        "",
        Encoding.HEX,
        Algorithm.SHA256,
        "{body}",
        secret,
        base64);
  }
}
