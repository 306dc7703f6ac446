package dev.switchboard.domain.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.fault.Fault;
import org.junit.jupiter.api.Test;

/// What every `Seal` promises.
public abstract class SealContract {
  private static final byte[] SECRET = "a refresh token, say".getBytes(UTF_8);
  private static final String OWNER = "acme/viewings";

  /// A seal under a key of its own.
  protected abstract Seal fresh();

  @Test
  void a_secret_opens_as_it_was() {
    var seal = fresh();

    assertThat(seal.open(seal.close(SECRET, OWNER), OWNER)).isEqualTo(SECRET);
    assertThat(seal.open(seal.close(new byte[0], OWNER), OWNER)).isEmpty();
  }

  @Test
  void what_is_sealed_cannot_be_read_or_compared() {
    var seal = fresh();

    var once = seal.close(SECRET, OWNER);
    var twice = seal.close(SECRET, OWNER);

    assertThat(new String(once, UTF_8)).doesNotContain("refresh").doesNotContain("acme");
    assertThat(once).isNotEqualTo(twice);
  }

  @Test
  void a_secret_opens_for_its_owner_only() {
    var seal = fresh();
    var sealed = seal.close(SECRET, OWNER);

    assertThatThrownBy(() -> seal.open(sealed, "acme/rentals"))
        .isInstanceOf(Fault.Lasting.class)
        .hasMessageNotContaining("refresh");
  }

  @Test
  void a_secret_that_was_tampered_with_does_not_open() {
    var seal = fresh();
    var sealed = seal.close(SECRET, OWNER);

    for (int i = 0; i < sealed.length; i++) {
      var changed = sealed.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> seal.open(changed, OWNER)).isInstanceOf(Fault.Lasting.class);
    }
    assertThatThrownBy(() -> seal.open(new byte[0], OWNER)).isInstanceOf(Fault.Lasting.class);
  }

  @Test
  void another_key_does_not_open_it() {
    var sealed = fresh().close(SECRET, OWNER);

    assertThatThrownBy(() -> fresh().open(sealed, OWNER)).isInstanceOf(Fault.Lasting.class);
  }
}
