package dev.switchboard.domain.task;

import static dev.switchboard.domain.task.Errands.NOW;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.contract.Race;
import dev.switchboard.domain.task.Limits.Limit;
import dev.switchboard.domain.task.Limits.Rate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every `Gates` promises.
public abstract class GatesContract {
  private static final Gate FULL =
      new Gate(
          0,
          new Limits(
              new Limit(3, Optional.of(new Rate(10, Duration.ofMinutes(1)))),
              Map.of(Agents.MIA, new Limit(1, Optional.empty())),
              Map.of("key 1 #", new Limit(2, Optional.of(new Rate(1, Duration.ofHours(1)))))),
          List.of(
              new Gate.Entry(Errands.id("a"), Agents.MIA, Optional.empty(), NOW, true),
              new Gate.Entry(
                  Errands.id("b"), Agents.LEO, Optional.of("key 1 #"), NOW.plusNanos(7), false)),
          Map.of("workspace", NOW, "lane key 1 #", NOW.plusNanos(3)),
          true,
          Optional.of(NOW.plusSeconds(9)));

  private Gates gates;

  protected abstract Gates empty();

  @BeforeEach
  void start() {
    gates = empty();
  }

  @Test
  void where_there_was_none_it_is_new() {
    assertThat(gates.find(ACME)).isEqualTo(Gate.NEW);
  }

  @Test
  void it_comes_back_whole_under_the_next_version_and_for_its_workspace_alone() {
    assertThat(gates.save(ACME, FULL)).isTrue();

    assertThat(gates.find(ACME))
        .isEqualTo(new Gate(1, FULL.limits(), FULL.inside(), FULL.next(), true, FULL.wakeAt()));
    assertThat(gates.find(GLOBEX)).isEqualTo(Gate.NEW);
  }

  @Test
  void one_of_an_earlier_version_is_not_saved() {
    gates.save(ACME, FULL);

    assertThat(gates.save(ACME, Gate.NEW)).isFalse();
    assertThat(gates.find(ACME).inside()).hasSize(2);
  }

  @Test
  void of_forty_who_save_the_same_version_one_wins() {
    gates.save(ACME, FULL);
    var gate = gates.find(ACME);

    assertThat(Race.run(any -> gates.save(ACME, gate))).containsOnlyOnce(true);
    assertThat(gates.find(ACME).version()).isEqualTo(2);
  }
}
