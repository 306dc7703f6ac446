package dev.switchboard.domain.booking;

import dev.switchboard.domain.booking.BookingOutcome.Reason;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The ways in which one start might be had.
record Chances(List<Chance> all, Instant start) {
  /// One of them, with the days that it touches.
  record Chance(FreeTime freeTime, Plan plan) {
    Calendar lead() {
      return freeTime.way().lead();
    }

    /// The holds that are over leave the days with whatever is written to them, and so do those of
    /// whoever takes the time.
    void take(DaysInHand hand, Block block) {
      var viewer = freeTime.viewer();
      plan.taken()
          .forEach(cell -> {
            hand.release(cell, name -> viewer.holder().filter(name::equals).isPresent());
            hand.change(cell, viewer::current);
          });
      plan.blocked().forEach(cell -> hand.change(cell, day -> day.blockedBy(block)));
    }
  }

  static Chances of(List<FreeTime> ways, Instant start) {
    return new Chances(ways.stream().map(way -> new Chance(way, way.plan(start))).toList(), start);
  }

  /// Every day that must be known to choose one, and to tell a repeat.
  Stream<Cell> days() {
    var touched = all.stream().flatMap(chance -> chance.plan().all());
    return all.size() == 1
        ? touched
        : Stream.concat(touched, all.stream().flatMap(chance -> Turns.around(chance.plan())));
  }

  /// Where an appointment may have been made by an earlier request.
  Stream<Cell> starts() {
    return all.stream().map(chance -> chance.plan().start());
  }

  /// Why none of them is on offer, by the reason of the one that comes closest.
  Optional<Reason> refused() {
    var reasons = all.stream().map(chance -> chance.freeTime().refuses(start)).toList();
    return reasons.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : reasons.stream().flatMap(Optional::stream).max(Comparator.naturalOrder());
  }

  /// The free one whose turn it is.
  Optional<Chance> choose(DaysInHand hand) {
    var free =
        all.stream()
            .filter(chance -> chance.freeTime().refuses(start).isEmpty())
            .filter(chance -> chance.freeTime().isFree(chance.plan(), hand));
    return all.size() == 1 ? free.findFirst() : free.min(Turns.fair(hand));
  }

  /// What must still be as it was when this one is written: the rest of its week, and all days on
  /// which the same wish might have been granted.
  Collection<Cell> unchanged(Chance chosen) {
    return Stream.concat(chosen.plan().counted().stream(), starts()).distinct().toList();
  }
}
