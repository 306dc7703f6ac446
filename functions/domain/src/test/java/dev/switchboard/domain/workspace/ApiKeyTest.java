package dev.switchboard.domain.workspace;

import static dev.switchboard.domain.workspace.Tenants.KEY_OF_ACME;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class ApiKeyTest {
  @Test
  void a_key_is_read_as_it_was_written() {
    assertThat(ApiKey.read(KEY_OF_ACME.written())).contains(KEY_OF_ACME);
  }

  @Test
  void what_is_not_written_like_a_key_is_none() {
    var secret = KEY_OF_ACME.secret();
    var garbage =
        List.of(
            "",
            "swb",
            "swb__" + secret,
            "swb_-acme_" + secret,
            "swb_Acme_" + secret,
            "swb_acme_short",
            "swb_acme_" + "k".repeat(65),
            "swb_acme_" + secret + "\n",
            " swb_acme_" + secret,
            "key_acme_" + secret,
            "swb_" + "a".repeat(41) + "_" + secret);

    assertThat(garbage).allSatisfy(text -> assertThat(ApiKey.read(text)).isEmpty());
  }

  @Property
  void a_secret_has_24_to_64_letters_and_digits(
      @ForAll @AlphaChars @NumericChars @StringLength(max = 80) String secret) {
    var written = "swb_acme_" + secret;

    assertThat(ApiKey.read(written).map(ApiKey::written))
        .isEqualTo(Optional.of(written).filter(any -> secret.matches(".{24,64}")));
  }

  @Property
  void no_text_of_a_stranger_is_a_key(@ForAll String text) {
    assertThat(ApiKey.read(text)).isEmpty();
    assertThat(ApiKey.read("swb_acme_" + text + "!")).isEmpty();
  }

  @Test
  void its_secret_is_not_in_its_text_and_not_in_its_hash() {
    assertThat(KEY_OF_ACME.toString()).doesNotContain(KEY_OF_ACME.secret());
    assertThat(KEY_OF_ACME.hash()).hasSize(64).doesNotContain(KEY_OF_ACME.secret());
  }
}
