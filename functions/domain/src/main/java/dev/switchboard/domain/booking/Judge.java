package dev.switchboard.domain.booking;

import dev.switchboard.domain.booking.BookingOutcome.Closed;
import dev.switchboard.domain.booking.BookingOutcome.Taken;
import dev.switchboard.domain.booking.Chances.Chance;
import dev.switchboard.domain.workspace.WorkspaceId;

/// Says whether a start can be had, and if not, why and what can be had instead.
record Judge(FindSlots findSlots) {
  private static final int ALTERNATIVES = 3;

  sealed interface Verdict {
    record Free(Chance chance) implements Verdict {}

    record Refused(BookingOutcome why) implements Verdict {}
  }

  Verdict judge(WorkspaceId workspace, Chances chances, DaysInHand hand) {
    var wanted = chances.all().getFirst().plan().wanted();
    var ways = chances.all().stream().map(Chance::freeTime).map(FreeTime::staying).toList();
    var reason = chances.refused();
    if (reason.isPresent()) {
      var instead = findSlots.alternatives(workspace, ways, wanted, ALTERNATIVES);
      return new Verdict.Refused(new Closed(wanted, reason.get(), instead));
    }
    return chances
        .choose(hand)
        .<Verdict>map(Verdict.Free::new)
        .orElseGet(() ->
            new Verdict.Refused(
                new Taken(wanted, findSlots.alternatives(workspace, ways, wanted, ALTERNATIVES))));
  }
}
