package dev.switchboard.domain.task;

import dev.switchboard.domain.task.Line.Place;
import dev.switchboard.domain.task.Swing.Change;
import dev.switchboard.domain.task.Turnstile.Way;
import java.time.Instant;
import java.util.Optional;

/// What becomes of a gate when somebody wants in, and whether they get through. Where there is no
/// room it stays as it is.
///
/// @param until when whoever gets in by this counts for nothing any more
record Entrance(Place place, Instant until) {
  /// A message is to bring a worker for it.
  Change<Way> expect(Gate gate, Instant now) {
    return gate.entry(place.task(), now).isPresent() ? stays(Way.IN) : begin(gate, true, now);
  }

  /// A worker has come for it, maybe for the second time.
  Change<Way> come(Gate gate, Instant now) {
    var entry = gate.entry(place.task(), now);
    if (entry.isEmpty()) {
      return begin(gate, false, now);
    }
    if (entry.get().until().equals(until)) {
      return stays(Way.IN);
    }
    return entry.get().expected()
        ? Change.to(gate.held(place, until, false, now), Way.IN)
        : stays(Way.HELD);
  }

  /// A worker has taken what another had been inside with, who need not be there any more.
  Change<Boolean> takeOver(Gate gate, Instant now) {
    if (gate.entry(place.task(), now).isPresent()) {
      return Change.to(gate.held(place, until, false, now), true);
    }
    return gate.fits(place, now)
        ? Change.to(gate.begun(place, until, false, now), true)
        : stays(false);
  }

  private Change<Way> begin(Gate gate, boolean expected, Instant now) {
    return gate.isOpenTo(place, now)
        ? Change.to(gate.begun(place, until, expected, now), Way.IN)
        : stays(Way.LINE);
  }

  private static <T> Change<T> stays(T outcome) {
    return new Change<>(Optional.empty(), outcome);
  }
}
