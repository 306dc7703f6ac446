package dev.switchboard.domain.task;

import dev.switchboard.domain.task.Line.Place;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who of the line comes in, and the gate as it is then.
///
/// @param wake whom a message is to look for room for, where a rate makes it later
record Passage(Gate gate, List<Place> called, Optional<Wake> wake) {
  private static final int PAGE = 100;

  record Wake(TaskId task, Duration delay) {}

  /// The first in line come first; who has no room for itself, because of its agent or lane, holds
  /// nobody else up.
  static Passage through(Gate gate, Line line, WorkspaceId workspace, Instant now) {
    return gate.waiting()
        ? new Walk(gate, now).along(line, workspace)
        : new Passage(gate, List.of(), Optional.empty());
  }

  /// Along the line, as far as there is room.
  private static final class Walk {
    private final Instant now;
    private final List<Place> called = new ArrayList<>();
    private Gate gate;
    private boolean left;
    private Optional<Wake> wake = Optional.empty();
    private Optional<Instant> wakeAt;

    Walk(Gate gate, Instant now) {
      this.gate = gate;
      this.now = now;
      this.wakeAt = gate.wakeAt().filter(now::isBefore);
    }

    /// A full gate is left as it is: whoever leaves looks along the line.
    Passage along(Line line, WorkspaceId workspace) {
      if (gate.isFull(now)) {
        return new Passage(gate.waiting(true, wakeAt), List.of(), Optional.empty());
      }
      Optional<Place> last = Optional.empty();
      List<Place> page;
      do {
        page = line.behind(workspace, last, PAGE);
        page.forEach(this::meet);
        last = page.isEmpty() ? last : Optional.of(page.getLast());
      } while (page.size() == PAGE && !gate.isFull(now));
      left |= page.size() == PAGE;
      return new Passage(gate.waiting(left, wakeAt), called, wake);
    }

    private void meet(Place place) {
      if (gate.entry(place.task(), now).isPresent()) {
        left = true;
      } else if (gate.fits(place, now)) {
        gate = gate.begun(place, now.plus(Turnstile.EXPECTED), true, now);
        called.add(place);
      } else {
        left = true;
        if (gate.hasRoom(place, now)) {
          wakeBy(place);
        }
      }
    }

    private void wakeBy(Place place) {
      var longest = now.plus(TaskQueue.LONGEST);
      var open = gate.opens(place, now).plusSeconds(1);
      var at = open.isAfter(longest) ? longest : open;
      if (wakeAt.isEmpty() || at.isBefore(wakeAt.get())) {
        wakeAt = Optional.of(at);
        wake = Optional.of(new Wake(place.task(), Duration.between(now, at)));
      }
    }
  }
}
