package dev.switchboard.domain.notice;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.notice.Telling.State;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Tries to tell a notice on one route, once.
final class TellRoute {
  private final Map<String, Notifier> notifiers;
  private final InstantSource clock;

  TellRoute(List<Notifier> notifiers, InstantSource clock) {
    this.notifiers =
        notifiers.stream()
            .collect(Collectors.toUnmodifiableMap(Notifier::route, Function.identity()));
    this.clock = clock;
  }

  Telling tell(String route, Notice notice, int attempts) {
    var delivery =
        Optional.ofNullable(notifiers.get(route))
            .map(notifier -> deliver(notifier, notice))
            .orElseGet(() -> new Notifier.Delivery.Refused("there is no such route"));
    return switch (delivery) {
      case Notifier.Delivery.Delivered delivered -> over(State.DELIVERED, attempts, delivered);
      case Notifier.Delivery.NotWanted not -> over(State.NOT_WANTED, attempts, not);
      case Notifier.Delivery.Refused refused -> over(State.GIVEN_UP, attempts, refused);
      case Notifier.Delivery.Failed failed -> failed(attempts, failed);
    };
  }

  /// A fault on one route is noted there, so that the others are not told twice for it.
  private static Notifier.Delivery deliver(Notifier notifier, Notice notice) {
    try {
      return notifier.deliver(notice);
    } catch (Fault.Passing passing) {
      return new Notifier.Delivery.Failed(String.valueOf(passing.getMessage()), passing.rest());
    } catch (Fault.Lasting lasting) {
      return new Notifier.Delivery.Refused(String.valueOf(lasting.getMessage()));
    }
  }

  private Telling over(State state, int attempts, Notifier.Delivery delivery) {
    return new Telling(state, attempts, delivery.detail(), clock.instant(), Optional.empty());
  }

  /// The rest that the other side asked for counts where it is longer than the schedule's.
  private Telling failed(int attempts, Notifier.Delivery.Failed failed) {
    var now = clock.instant();
    var wait =
        RetrySchedule.after(attempts)
            .map(usual -> failed.rest().filter(rest -> rest.compareTo(usual) > 0).orElse(usual));
    var state = wait.isPresent() ? State.FAILED : State.GIVEN_UP;
    return new Telling(state, attempts, failed.detail(), now, wait.map(now::plus));
  }
}
