package dev.switchboard.domain.task;

import static dev.switchboard.domain.task.Errands.NOW;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.task.Line.Place;
import dev.switchboard.domain.task.Terms.Priority;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every `Line` promises.
public abstract class LineContract {
  private Line line;

  protected abstract Line empty();

  @BeforeEach
  void start() {
    line = empty();
  }

  private static Place place(String name, Priority priority, Instant since) {
    return new Place(Errands.id(name), Agents.MIA, Optional.of("lane # " + name), priority, since);
  }

  @Test
  void they_stand_by_priority_then_by_when_they_were_accepted() {
    var low = place("low", Priority.LOW, NOW);
    var late = place("late", Priority.NORMAL, NOW.plusNanos(1));
    var early = place("early", Priority.NORMAL, NOW);
    var high = place("high", Priority.HIGH, NOW.plusSeconds(9));
    for (var place : new Place[] {low, late, early, high}) {
      line.stand(ACME, place);
    }

    assertThat(line.behind(ACME, Optional.empty(), 10)).containsExactly(high, early, late, low);
    assertThat(line.behind(ACME, Optional.of(early), 1)).containsExactly(late);
    assertThat(line.behind(ACME, Optional.of(low), 10)).isEmpty();
    assertThat(line.behind(GLOBEX, Optional.empty(), 10)).isEmpty();
  }

  @Test
  void whoever_stands_there_twice_stands_there_once_and_is_gone_when_it_left() {
    var place = place("a", Priority.NORMAL, NOW);
    line.stand(ACME, place);
    line.stand(ACME, place);
    assertThat(line.behind(ACME, Optional.empty(), 10)).containsExactly(place);

    line.leave(ACME, place);
    line.leave(ACME, place);

    assertThat(line.behind(ACME, Optional.empty(), 10)).isEmpty();
  }

  @Test
  void a_long_line_is_read_page_by_page() {
    IntStream.range(0, 25)
        .forEach(n -> line.stand(ACME, place("t" + n, Priority.NORMAL, NOW.plusSeconds(n))));

    var first = line.behind(ACME, Optional.empty(), 10);
    var second = line.behind(ACME, Optional.of(first.getLast()), 10);
    var third = line.behind(ACME, Optional.of(second.getLast()), 10);

    assertThat(first.getFirst().since()).isEqualTo(NOW);
    assertThat(second.getFirst().since()).isEqualTo(NOW.plusSeconds(10));
    assertThat(third).hasSize(5);
  }
}
