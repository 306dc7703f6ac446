package dev.switchboard.workbench.local.moment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.contract.Figure;
import dev.switchboard.domain.task.Deed;
import dev.switchboard.domain.task.History;
import dev.switchboard.domain.task.Step;
import dev.switchboard.domain.task.TaskStatus;
import dev.switchboard.workbench.local.moment.Moment.Death;
import dev.switchboard.workbench.local.moment.Moment.Side;
import dev.switchboard.workbench.local.moment.Outside.Shipped;
import dev.switchboard.workbench.local.moment.Outside.Told;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A task that has five things shipped, one after the other, dies by `kill -9` before and after any
/// remote call of its life: when it is accepted, sent, taken, thought about, worked on, recorded,
/// ended and told. It completes, and each thing was shipped once.
final class KillAtEachMomentTest {
  /// No call to the outside waits longer for its answer, so nobody is held up so long.
  private static final Duration LONGEST_HELD = Duration.ofSeconds(10);

  private static final int WAVES = 4;

  /// A lease has to end, and a sweep to come by.
  private static final Duration LEASE = Duration.ofSeconds(90);

  /// A message that nobody took is sent again after a minute, and a notice is left to its teller
  /// for longer.
  private static final Duration RECOVERY = Duration.ofMinutes(3);

  /// What it does for its third thing, and how it ends. The whole takes two minutes: `./mvnw verify
  /// -DexcludedGroups=none`.
  @Test
  void kill_9_in_the_middle_of_a_step_and_at_the_end() {
    try (var trial = new Trial()) {
      var work =
          trial.rehearse().stream().filter(each -> each.function().equals("task-runner")).toList();
      var thoughts = places(work, "the model");
      int third = thoughts.get(2);
      int last = thoughts.getLast();
      var chosen =
          Stream.of(third, third + 1, third + 2, third + 3, last, last + 1, last + 2)
              .map(work::get)
              .flatMap(KillAtEachMomentTest::deaths)
              .toList();

      assertThat(survivors(trial, List.of(marked(chosen, 1)), LEASE)).isEqualTo(chosen.size());
    }
  }

  @Test
  @Tag("crash")
  @Tag("chaos")
  void kill_9_at_every_moment_of_its_life() {
    try (var trial = new Trial()) {
      var deaths =
          trial.rehearse().stream()
              .sorted(Comparator.comparing(Moment::call))
              .flatMap(KillAtEachMomentTest::deaths)
              .toList();
      assertThat(deaths).hasSizeGreaterThan(80);

      int survived = survivors(trial, dealt(deaths), RECOVERY);
      new Figure(
              "crash points survived by a task",
              "kill -9 before and after each remote call of a task of five steps",
              getClass(),
              deaths.size(),
              survived,
              "of %d".formatted(deaths.size()))
          .hold();
    }
  }

  private static List<Integer> places(List<Moment> life, String call) {
    return IntStream.range(0, life.size())
        .filter(i -> life.get(i).call().equals(call))
        .boxed()
        .toList();
  }

  /// Before a message is received, its receiver is nobody's.
  private static Stream<Death> deaths(Moment moment) {
    return Stream.of(Side.values())
        .filter(side -> side == Side.AFTER || !moment.call().endsWith("receivemessage"))
        .map(side -> new Death(moment, side));
  }

  /// Calls of the same kind are spread, because a client has few connections to one host.
  private static List<Map<String, Death>> dealt(List<Death> deaths) {
    var waves = new ArrayList<Map<String, Death>>();
    for (int wave = 0; wave < WAVES; wave++) {
      int each = wave;
      var some =
          IntStream.range(0, deaths.size())
              .filter(i -> i % WAVES == each)
              .mapToObj(deaths::get)
              .toList();
      waves.add(marked(some, 1 + 100 * wave));
    }
    return waves;
  }

  private static Map<String, Death> marked(List<Death> deaths, int first) {
    var marked = new TreeMap<String, Death>();
    for (var death : deaths) {
      marked.put(Moments.mark(first + marked.size()), death);
    }
    return marked;
  }

  /// How many of them completed as if nothing had happened. The others are printed.
  private static int survivors(Trial trial, List<Map<String, Death>> waves, Duration recovery) {
    var deaths = new TreeMap<String, Death>();
    var held = new ArrayList<Duration>();
    for (var wave : waves) {
      held.add(trial.kill(wave));
      deaths.putAll(wave);
    }
    assertThat(held).allMatch(each -> each.compareTo(LONGEST_HELD) < 0, "is short enough");
    trial.recover(deaths.keySet(), recovery);

    int survived = 0;
    for (var death : deaths.entrySet()) {
      var wrong = wrong(trial, death.getKey());
      survived += wrong.isEmpty() ? 1 : 0;
      wrong.forEach(why -> System.out.printf("LOST %s: %s%n", death, why.getMessage()));
    }
    System.out.printf(
        "%d of %d moments survived, held up for %s at most and killed; %d things shipped, asked for"
            + " %d times%n",
        survived,
        deaths.size(),
        held,
        trial.outside.shipped() - Outside.ITEMS,
        trial.outside.asked() - Outside.ITEMS);
    return survived;
  }

  private static List<AssertionError> wrong(Trial trial, String mark) {
    var history = trial.history(mark);
    var softly = new SoftAssertions();
    softly.assertThat(history).isPresent();
    history.ifPresent(found -> completed(softly, mark, found));
    softly
        .assertThat(trial.outside.shipped(mark))
        .extracting(Shipped::item)
        .containsExactlyInAnyOrder(1, 2, 3, 4, 5);
    softly
        .assertThat(trial.outside.told(mark))
        .extracting(Told::id)
        .isNotEmpty()
        .allMatch(
            id -> history.filter(it -> id.equals("task.completed." + it.task().id())).isPresent());
    return softly.assertionErrorsCollected();
  }

  private static void completed(SoftAssertions softly, String mark, History history) {
    softly.assertThat(history.task().status()).isEqualTo(TaskStatus.COMPLETED);
    softly.assertThat(history.task().result()).contains("Shipped all of " + mark);
    softly.assertThat(history.deeds(Deed.Returned.class)).hasSize(Outside.ITEMS);
    softly.assertThat(history.deeds(Deed.Finished.class)).hasSize(1);
    softly
        .assertThat(numbers(history))
        .isEqualTo(IntStream.rangeClosed(1, numbers(history).size()).boxed().toList());
  }

  private static List<Integer> numbers(History history) {
    return history.steps().stream().map(Step::number).toList();
  }
}
