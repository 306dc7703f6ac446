package dev.switchboard.workbench.local.moment;

import dev.switchboard.workbench.local.moment.Moment.Death;
import dev.switchboard.workbench.local.moment.Moment.Side;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;

/// Counts the remote calls in the life of each task, and holds up each task at the moment at which
/// it is to die, until the process is killed. A task is known by the mark that all it sends bears.
final class Moments {
  private final Marks marks = new Marks();
  private final Map<String, List<Moment>> lives = new HashMap<>();
  private final Map<String, Death> deaths = new HashMap<>();
  private final Map<String, Long> heldSince = new HashMap<>();
  private CountDownLatch killed = new CountDownLatch(1);

  /// Whoever called is dead.
  static final class Dead extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /// A call that is under way.
  record Passing(String mark, Moment moment) {}

  Marks marks() {
    return marks;
  }

  synchronized void die(String mark, Death death) {
    deaths.put(mark, death);
  }

  synchronized Passing begin(String mark, String function, String call) {
    var life = lives.computeIfAbsent(mark, _ -> new ArrayList<>());
    int before = (int) life.stream().filter(each -> each.function().equals(function)).count();
    var moment = new Moment(function, before + 1, call);
    life.add(moment);
    return new Passing(mark, moment);
  }

  void before(Passing passing) throws Dead {
    meet(passing, Side.BEFORE);
  }

  void after(Passing passing) throws Dead {
    meet(passing, Side.AFTER);
  }

  private void meet(Passing passing, Side side) throws Dead {
    var end = holds(passing, side);
    if (end.isPresent()) {
      try {
        end.get().await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      throw new Dead();
    }
  }

  private synchronized Optional<CountDownLatch> holds(Passing passing, Side side) {
    var moment = passing.moment();
    return Optional.ofNullable(deaths.get(passing.mark()))
        .filter(death -> death.isAt(moment.function(), moment.number(), side))
        .map(_ -> {
          heldSince.put(passing.mark(), System.nanoTime());
          return killed;
        });
  }

  /// The marks of those that are to die, and are not at their moment yet.
  synchronized Set<String> missing() {
    var missing = new TreeSet<>(deaths.keySet());
    missing.removeAll(heldSince.keySet());
    return missing;
  }

  /// How long the first of those that are held up has been so.
  synchronized Duration held() {
    long now = System.nanoTime();
    return Duration.ofNanos(
        now - heldSince.values().stream().mapToLong(Long::longValue).min().orElse(now));
  }

  /// Called once the process is dead: who was held up is let go.
  synchronized void killed() {
    deaths.clear();
    heldSince.clear();
    killed.countDown();
    killed = new CountDownLatch(1);
  }

  /// How many there were in these lives.
  synchronized int count(Collection<String> marks) {
    return marks.stream().mapToInt(mark -> of(mark).size()).sum();
  }

  /// All lives begin now.
  synchronized void forget() {
    lives.clear();
  }

  synchronized List<Moment> of(String mark) {
    return List.copyOf(lives.getOrDefault(mark, List.of()));
  }
}
