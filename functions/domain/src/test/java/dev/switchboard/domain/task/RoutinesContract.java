package dev.switchboard.domain.task;

import static dev.switchboard.domain.task.Errands.NOW;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.contract.Race;
import dev.switchboard.domain.task.Recurrence.Every;
import dev.switchboard.domain.task.Recurrence.Weekly;
import dev.switchboard.domain.task.Routine.Id;
import dev.switchboard.domain.task.Routine.Wanted;
import dev.switchboard.domain.task.Routines.Due;
import dev.switchboard.domain.task.Terms.Priority;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every `Routines` promises.
public abstract class RoutinesContract {
  private static final Wanted WANTED =
      new Wanted(
          Agents.MIA,
          "model",
          "Write the report",
          Map.of("deep", Map.of("list", List.of(1, "two", true))),
          Priority.LOW,
          Optional.of(Duration.ofHours(3)),
          new Budget(1_000, 2_000, 30, Duration.ofHours(4)),
          Optional.of("reports"));

  private static final Recurrence WEEKLY =
      new Weekly(
          Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          Set.of(LocalTime.of(9, 0), LocalTime.of(17, 30)),
          ZoneId.of("Europe/Berlin"));

  private Routines routines;

  protected abstract Routines empty();

  @BeforeEach
  void start() {
    routines = empty();
  }

  private static Routine routine(String id, Recurrence recurrence, boolean paused) {
    return new Routine(new Id(id), WANTED, recurrence, paused, Optional.empty(), 0).from(NOW);
  }

  private static Routine every(String id, Duration period) {
    return routine(id, new Every(period, NOW), false);
  }

  @Test
  void it_comes_back_whole_under_the_next_version_and_for_its_workspace_alone() {
    for (var routine : List.of(every("a", Duration.ofMinutes(5)), routine("b", WEEKLY, false))) {
      assertThat(routines.save(ACME, routine)).isTrue();

      assertThat(routines.find(ACME, routine.id()))
          .contains(
              new Routine(
                  routine.id(),
                  routine.wanted(),
                  routine.recurrence(),
                  routine.paused(),
                  routine.next(),
                  1));
      assertThat(routines.find(GLOBEX, routine.id())).isEmpty();
    }
  }

  @Test
  void one_of_an_earlier_version_is_not_saved() {
    routines.save(ACME, every("a", Duration.ofMinutes(5)));

    assertThat(routines.save(ACME, routine("a", WEEKLY, true))).isFalse();
    assertThat(routines.find(ACME, new Id("a")).orElseThrow().paused()).isFalse();
  }

  @Test
  void of_two_changes_of_one_version_the_first_is_saved() {
    routines.save(ACME, every("a", Duration.ofMinutes(5)));
    var stored = routines.find(ACME, new Id("a")).orElseThrow();
    var paused =
        new Routine(stored.id(), WANTED, WEEKLY, true, stored.next(), stored.version()).from(NOW);

    assertThat(routines.save(ACME, paused)).isTrue();
    assertThat(routines.save(ACME, stored)).isFalse();

    assertThat(routines.find(ACME, new Id("a")).orElseThrow().paused()).isTrue();
  }

  @Test
  void of_forty_who_save_at_once_one_wins() {
    assertThat(Race.run(any -> routines.save(ACME, routine("a", WEEKLY, true))))
        .containsOnlyOnce(true);
  }

  @Test
  void those_of_a_workspace_are_listed_by_their_ids_until_they_are_removed() {
    routines.save(ACME, routine("b", WEEKLY, false));
    routines.save(ACME, routine("a", WEEKLY, true));
    routines.save(GLOBEX, routine("c", WEEKLY, false));
    assertThat(routines.list(ACME)).extracting(each -> each.id().value()).containsExactly("a", "b");

    routines.remove(ACME, new Id("a"));
    routines.remove(ACME, new Id("a"));

    assertThat(routines.list(ACME)).extracting(each -> each.id().value()).containsExactly("b");
  }

  @Test
  void those_whose_time_has_come_are_due_the_longest_due_first_unless_paused() {
    routines.save(ACME, every("late", Duration.ofMinutes(9)));
    routines.save(GLOBEX, every("early", Duration.ofMinutes(5)));
    routines.save(ACME, every("later", Duration.ofMinutes(11)));
    routines.save(ACME, routine("paused", new Every(Duration.ofMinutes(1), NOW), true));

    var due = routines.due(NOW.plus(Duration.ofMinutes(9)), 10);

    assertThat(due)
        .containsExactly(
            new Due(GLOBEX, new Id("early"), NOW.plus(Duration.ofMinutes(5))),
            new Due(ACME, new Id("late"), NOW.plus(Duration.ofMinutes(9))));
    assertThat(routines.due(NOW.plus(Duration.ofMinutes(9)), 1)).hasSize(1);
  }

  @Test
  void one_that_is_paused_is_not_due_any_more() {
    routines.save(ACME, every("a", Duration.ofMinutes(5)));
    var stored = routines.find(ACME, new Id("a")).orElseThrow();
    var paused =
        new Routine(stored.id(), WANTED, WEEKLY, true, stored.next(), stored.version()).from(NOW);

    assertThat(routines.save(ACME, paused)).isTrue();

    assertThat(routines.due(NOW.plus(Duration.ofDays(9)), 10)).isEmpty();
  }
}
