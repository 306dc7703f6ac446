package dev.switchboard.domain.task;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.reasoning.Used;
import dev.switchboard.domain.task.Move.Effect;
import dev.switchboard.domain.task.Move.Made;
import dev.switchboard.domain.task.Move.Repeat;
import dev.switchboard.domain.task.Shift.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/// Makes one call to the outside and records what it made. The call carries a key of task and step;
/// one that must not be made twice is announced by a step of its own first.
final class Perform {
  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final Duration MARGIN = Duration.ofSeconds(5);

  private final Workshop workshop;
  private final Hand hand;
  private final Instant shiftEnds;

  Perform(Workshop workshop, Hand hand, Instant shiftEnds) {
    this.workshop = workshop;
    this.hand = hand;
    this.shiftEnds = shiftEnds;
  }

  Standing perform(Effect effect) {
    if (effect.repeat() == Repeat.HARMLESS) {
      var key = key(hand.history().settled() + 1);
      return attempt(effect, () -> effect.perform(key, patience()));
    }
    var announced = hand.history().announced(effect.name());
    if (announced.isEmpty()) {
      return announced(effect);
    }
    var key = key(announced.get());
    return effect.repeat() == Repeat.ONCE
        ? record(effect.unsure())
        : attempt(
            effect, () -> effect.lookUp(key).orElseGet(() -> effect.perform(key, patience())));
  }

  private Standing announced(Effect effect) {
    var announced = hand.record(new Deed.Starting(effect.name()), Used.NONE);
    var key = key(hand.history().settled());
    return announced == Standing.GOING_ON
        ? attempt(effect, () -> effect.perform(key, patience()))
        : announced;
  }

  private String key(int number) {
    return "%s.%d".formatted(hand.task().id(), number);
  }

  private Duration patience() {
    var left = Duration.between(workshop.clock().instant(), shiftEnds).minus(MARGIN);
    return left.compareTo(RunTask.LONGEST_MOVE) < 0 ? left : RunTask.LONGEST_MOVE;
  }

  private Standing attempt(Effect effect, Supplier<Made> call) {
    if (hand.leaseIsOver(workshop.clock().instant())) {
      return Standing.GIVEN_UP;
    }
    Made made;
    try {
      made = new Heart(workshop, hand.workspace(), hand.history()).during(call);
    } catch (Fault.Passing passing) {
      return broke(effect, passing);
    } catch (Fault.Lasting lasting) {
      return hand.end(TaskStatus.FAILED, messageOf(lasting));
    }
    return record(made);
  }

  private Standing record(Made made) {
    return hand.record(made.deed(), made.used());
  }

  /// It may have been interrupted because the task is cancelled, or another worker's by now.
  private Standing broke(Effect effect, Fault.Passing passing) {
    var standing = hand.refresh();
    if (standing == Standing.GIVEN_UP || hand.history().unheard().isPresent()) {
      return standing;
    }
    if (effect.repeat() == Repeat.ONCE) {
      return record(effect.unsure());
    }
    int attempts = hand.task().attempts();
    if (attempts >= Hand.MOST_ATTEMPTS) {
      return hand.end(
          TaskStatus.FAILED,
          "Given up after %d attempts. The last one: %s".formatted(attempts, messageOf(passing)));
    }
    var wait = passing.rest().orElse(Duration.ZERO);
    var usual = backOff(attempts);
    var longer = wait.compareTo(usual) > 0 ? wait : usual;
    return hand.again(messageOf(passing), workshop.clock().instant().plus(longer));
  }

  /// Twice as long each time, and between a half and three halves of that.
  private Duration backOff(int attempts) {
    var wait = FIRST_WAIT.multipliedBy(1L << (attempts - 1));
    return wait.dividedBy(2).plusMillis(workshop.random().nextLong(wait.toMillis() + 1));
  }

  private static String messageOf(Fault fault) {
    return Optional.ofNullable(fault.getMessage()).orElse("No reason was given.");
  }
}
