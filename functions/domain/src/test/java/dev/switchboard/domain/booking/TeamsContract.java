package dev.switchboard.domain.booking;

import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.contract.Race;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every `Teams` promises.
public abstract class TeamsContract {
  private static final CalendarId ID = new CalendarId("stylists");

  protected abstract Teams empty();

  @Test
  void a_team_is_found_and_listed_as_it_was_saved() {
    var teams = empty();
    assertThat(teams.find(ACME, ID)).isEmpty();

    assertThat(teams.save(ACME, team("Stylists", 0))).contains(team("Stylists", 1));

    assertThat(teams.find(ACME, ID)).contains(team("Stylists", 1));
    assertThat(teams.list(ACME)).containsExactly(team("Stylists", 1));
    assertThat(teams.find(GLOBEX, ID)).isEmpty();
    assertThat(teams.list(GLOBEX)).isEmpty();
  }

  @Test
  void a_change_is_seen_at_once_and_a_stale_one_is_not_saved() {
    var teams = empty();
    teams.save(ACME, team("Stylists", 0));
    teams.find(ACME, ID);

    assertThat(teams.save(ACME, team("Masters", 1))).contains(team("Masters", 2));
    assertThat(teams.find(ACME, ID)).contains(team("Masters", 2));
    assertThat(teams.save(ACME, team("Too late", 1))).isEmpty();
    assertThat(teams.list(ACME)).containsExactly(team("Masters", 2));
  }

  @Test
  void of_forty_who_save_one_version_one_has_saved() {
    var teams = empty();

    var saved = Race.run(number -> teams.save(ACME, team("Team " + number, 0)));

    assertThat(saved).filteredOn(Optional::isPresent).hasSize(1);
  }

  private static Team team(String name, long version) {
    return new Team(ID, name, Team.Kind.COLLECTIVE, List.of(Salon.SPA, Salon.ID), version);
  }
}
