package dev.switchboard.workbench.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.contract.Figure;
import dev.switchboard.workbench.local.chaos.Troubles.Fate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A booking and a task, in each of whose requests to DynamoDB and SQS something goes wrong: once,
/// or from then on for longer than anybody tries. Whoever was not answered asks again. In the end
/// each case is like one that nothing happened to. What was answered may not be noted in the record
/// of its call where nothing takes it for so long: the caller hears it nevertheless.
@Tag("crash")
@Tag("chaos")
final class FaultsTest {
  private static final Duration ONCE = Duration.ZERO;

  /// Longer than all attempts of a request, so that whoever made it gives up.
  private static final Duration OUTAGE = Duration.ofSeconds(4);

  private static final Duration RECOVERY = Duration.ofMinutes(4);
  private static final int EVERY = Integer.getInteger("faults.every", 1);

  @Test
  void a_booking_survives_a_fault_of_any_of_its_requests() {
    survives("I/O faults survived by a booking", Life.Booking::new);
  }

  @Test
  void a_task_survives_a_fault_of_any_of_its_requests() {
    survives("I/O faults survived by a task", Life.Errand::new);
  }

  private void survives(String figure, Life.Begin begin) {
    var troubles = new Troubles();
    try (var world = new Cases(troubles)) {
      var calm = begin.in(world, Troubles.name(0));
      troubles.begin(calm.name(), new Fate(0, Trouble.NONE, ONCE));
      calm.live();
      var wanted = world.come(calm);
      int asked = troubles.asked(calm.name());
      System.out.printf("%s: %d requests, and then %s%n", figure, asked, wanted);

      var fates = fates(asked);
      var lives = new TreeMap<String, Life>();
      for (int number = 0; number < fates.size(); number++) {
        var life = begin.in(world, Troubles.name(number + 1));
        troubles.begin(life.name(), fates.get(number));
        lives.put(life.name(), life);
      }
      Door.together(
          lives.values().stream()
              .<Callable<Boolean>>map(life ->
                  () -> {
                    life.live();
                    return true;
                  })
              .toList());

      var lost = world.others(lives.values(), wanted, RECOVERY);
      lost.forEach(
          (name, state) -> System.out.printf("LOST %s %s %s%n", name, fate(fates, name), state));
      long unnoted = lives.values().stream().filter(life -> !life.isNoted()).count();
      assertThat(asked).isGreaterThan(5);
      new Figure(
              figure,
              "each request × reset before/after, 500, throttled, slow, hung; once, or for 4 s",
              getClass(),
              fates.size(),
              fates.size() - lost.size(),
              "of %d (%d requests of its life; what was answered is not noted in %d calls)"
                  .formatted(fates.size(), asked, unnoted))
          .hold();
    }
  }

  private static Fate fate(List<Fate> fates, String name) {
    return fates.get(Integer.parseInt(name.replaceAll("\\D", "")) - 1);
  }

  private static List<Fate> fates(int asked) {
    var fates = new ArrayList<Fate>();
    for (int at = 1; at <= asked; at++) {
      for (var trouble : Trouble.values()) {
        if (trouble.isFault()) {
          fates.add(new Fate(at, trouble, ONCE));
          fates.add(new Fate(at, trouble, OUTAGE));
        }
      }
    }
    return Stream.iterate(0, at -> at < fates.size(), at -> at + EVERY).map(fates::get).toList();
  }
}
