package dev.switchboard.domain.notice;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.notice.Confirming.Sighting;
import dev.switchboard.domain.notice.Telling.State;
import java.time.InstantSource;
import java.util.Optional;

/// Tries to tell a notice on one route, once; or looks whether it arrived there.
final class TellRoute {
  private final Routes routes;
  private final RetrySchedule schedule;
  private final InstantSource clock;

  TellRoute(Routes routes, RetrySchedule schedule, InstantSource clock) {
    this.routes = routes;
    this.schedule = schedule;
    this.clock = clock;
  }

  /// What is stored before something is handed over on a route where nobody says that it arrived.
  Telling handing(int attempts, Confirming route) {
    var now = clock.instant();
    var look = Optional.of(now.plus(route.firstLook()));
    return new Telling(State.UNCONFIRMED, attempts, "handed over", now, look);
  }

  /// Tries it.
  ///
  /// @param handing what is stored of this try, where it was stored before
  /// @param hasStandIn whether another route is told where this one does not do
  Telling tell(
      String route, Notice notice, int attempts, Optional<Telling> handing, boolean hasStandIn) {
    var delivery =
        routes
            .named(route)
            .map(notifier -> deliver(notifier, notice))
            .orElseGet(() -> new Notifier.Delivery.Refused("there is no such route"));
    return switch (delivery) {
      case Notifier.Delivery.Delivered delivered ->
          handing
              .map(stored -> stored.saying(delivered.detail()))
              .orElseGet(() -> over(State.DELIVERED, attempts, delivered.detail()));
      case Notifier.Delivery.NotWanted not -> over(State.NOT_WANTED, attempts, not.detail());
      case Notifier.Delivery.Refused refused -> over(State.GIVEN_UP, attempts, refused.detail());
      case Notifier.Delivery.Failed failed -> failed(attempts, failed, hasStandIn);
    };
  }

  /// Looks whether what was handed over has arrived.
  Telling look(Confirming route, Notice notice, Telling handed) {
    Sighting sighting;
    try {
      sighting = route.look(notice, handed.at());
    } catch (Fault.Passing passing) {
      sighting = new Sighting.NotYet(passing.rest().orElse(route.firstLook()));
    } catch (Fault.Lasting lasting) {
      sighting = new Sighting.Missed(String.valueOf(lasting.getMessage()));
    }
    return switch (sighting) {
      case Sighting.Seen seen -> over(State.DELIVERED, handed.attempts(), seen.detail());
      case Sighting.Missed missed -> over(State.GIVEN_UP, handed.attempts(), missed.detail());
      case Sighting.NotYet not ->
          new Telling(
              State.UNCONFIRMED,
              handed.attempts(),
              handed.detail(),
              handed.at(),
              Optional.of(clock.instant().plus(not.again())));
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

  private Telling over(State state, int attempts, String detail) {
    return new Telling(state, attempts, detail, clock.instant(), Optional.empty());
  }

  private Telling failed(int attempts, Notifier.Delivery.Failed failed, boolean hasStandIn) {
    var now = clock.instant();
    var wait = schedule.after(attempts, failed.rest(), hasStandIn);
    var state = wait.isPresent() ? State.FAILED : State.GIVEN_UP;
    return new Telling(state, attempts, failed.detail(), now, wait.map(now::plus));
  }
}
