package dev.switchboard.adapter.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "whsec_",
        "whsec_not base64",
        "whsec_abc",
        "whsec_YWJj\n",
        "c2VjcmV0",
        "whsk_YWJj"
      })
  void a_secret_of_another_form_signs_nothing(String secret) {
    assertThat(Signature.by(secret)).isEmpty();
  }

  @Test
  void a_signature_is_the_one_of_the_specification() {
    var signature = Signature.by("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").orElseThrow();
    var at = Instant.ofEpochSecond(1_614_265_330);

    assertThat(signature.headers("msg_p5jXN8AQM9LWM0D4loKWxJek", at, "{\"test\": 2432232314}"))
        .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
        .containsEntry("webhook-timestamp", "1614265330")
        .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }
}
