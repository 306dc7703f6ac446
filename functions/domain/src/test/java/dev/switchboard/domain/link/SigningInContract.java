package dev.switchboard.domain.link;

import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.contract.Race;
import dev.switchboard.domain.link.SigningIn.Attempt;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every `SigningIn` promises.
public abstract class SigningInContract {
  private static final int ROUNDS = 10;

  protected abstract SigningIn empty();

  /// What the clock of the one under test shows.
  protected abstract Instant now();

  @Test
  void an_attempt_is_given_out_as_it_was_begun_and_once() {
    var signingIn = empty();
    var attempt = attempt(now().plusSeconds(600));
    signingIn.begin(ACME, attempt);
    assertThat(signingIn.take(GLOBEX, Salon.ID, "state")).isEmpty();
    assertThat(signingIn.take(ACME, Salon.ID, "other")).isEmpty();

    assertThat(signingIn.take(ACME, Salon.ID, "state")).contains(attempt);
    assertThat(signingIn.take(ACME, Salon.ID, "state")).isEmpty();
  }

  @Test
  void of_forty_who_take_an_attempt_at_once_one_gets_it() {
    var signingIn = empty();
    for (int round = 0; round < ROUNDS; round++) {
      var attempt = attempt(now().plusSeconds(600 + round));
      signingIn.begin(ACME, attempt);

      var taken = Race.run(_ -> signingIn.take(ACME, Salon.ID, "state"));

      assertThat(taken).filteredOn(Optional::isPresent).containsExactly(Optional.of(attempt));
    }
  }

  @Test
  void an_attempt_whose_time_is_over_is_not_given_out() {
    var signingIn = empty();
    signingIn.begin(ACME, attempt(now()));

    assertThat(signingIn.take(ACME, Salon.ID, "state")).isEmpty();
  }

  private static Attempt attempt(Instant until) {
    return new Attempt(Salon.ID, "state", "verifier", Link.OnClash.MOVE, until);
  }
}
