package dev.switchboard.domain.link;

import static dev.switchboard.domain.booking.Salon.NOW;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.contract.Race;
import dev.switchboard.domain.link.Grant.Credential;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every `Grants` promises.
public abstract class GrantsContract {
  private static final Grant DELEGATED =
      new Grant(
          Salon.ID,
          "owner@salon.example",
          new Credential.Delegated("refresh"),
          Optional.of(new AccessToken("access", NOW.plusSeconds(3600))),
          0);

  protected abstract Grants empty();

  @Test
  void a_grant_of_each_kind_is_found_as_it_was_saved() {
    var grants = empty();
    var app =
        new Grant(
            Salon.SPA,
            "spa@salon.example",
            new Credential.AppOnly("tenant", "client", "secret"),
            Optional.empty(),
            0);

    assertThat(grants.save(ACME, DELEGATED)).isTrue();
    assertThat(grants.save(ACME, app)).isTrue();

    assertThat(grants.find(ACME, Salon.ID)).contains(version(DELEGATED, 1));
    assertThat(grants.find(ACME, Salon.SPA)).contains(version(app, 1));
    assertThat(grants.find(GLOBEX, Salon.ID)).isEmpty();
  }

  @Test
  void a_grant_that_is_there_is_not_given_anew() {
    var grants = empty();
    grants.save(ACME, DELEGATED);
    var other =
        new Grant(
            Salon.ID,
            "other@salon.example",
            new Credential.Delegated("other"),
            Optional.empty(),
            0);

    assertThat(grants.save(ACME, other)).isFalse();

    assertThat(grants.find(ACME, Salon.ID)).contains(version(DELEGATED, 1));
  }

  @Test
  void of_forty_who_refresh_at_once_one_saves() {
    var grants = empty();
    grants.save(ACME, DELEGATED);

    var saved = Race.run(_ -> grants.save(ACME, version(DELEGATED, 1)));

    assertThat(saved).filteredOn(done -> done).hasSize(1);
  }

  @Test
  void a_forgotten_grant_is_gone_and_can_be_given_anew() {
    var grants = empty();
    grants.save(ACME, DELEGATED);

    grants.forget(ACME, Salon.ID);
    grants.forget(ACME, Salon.ID);

    assertThat(grants.find(ACME, Salon.ID)).isEmpty();
    assertThat(grants.save(ACME, DELEGATED)).isTrue();
  }

  private static Grant version(Grant grant, long version) {
    return new Grant(
        grant.calendar(), grant.mailbox(), grant.credential(), grant.access(), version);
  }
}
