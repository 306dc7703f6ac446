package dev.switchboard.domain.booking;

import dev.switchboard.domain.booking.Chances.Chance;
import dev.switchboard.domain.booking.HoldOutcome.Held;
import dev.switchboard.domain.booking.HoldOutcome.Refused;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Keeps a time for a call while it goes on. One read of the day and one conditional write; where a
/// time touches several days or calendars, one query of each calendar and one transaction.
///
/// For everybody else the time is taken until the hold ends or the same call books it. A call has
/// one hold a day, the newest. A repeat while it lasts gets the same hold and does not prolong it.
public final class HoldSlot {
  /// Each lost race means that somebody else's change of the same days went through.
  private static final int MOST_RACES = 100;

  private final CalendarDays days;
  private final Judge judge;
  private final InstantSource clock;

  public HoldSlot(CalendarDays days, InstantSource clock) {
    this.days = days;
    this.judge = new Judge(new FindSlots(days, clock));
    this.clock = clock;
  }

  public HoldOutcome hold(
      WorkspaceId workspace,
      Bookable bookable,
      AppointmentType type,
      Instant start,
      String holder) {
    return hold(workspace, bookable, type, start, holder, Elsewhere.NOTHING);
  }

  /// The same where more is known of owners' own diaries than the days say.
  public HoldOutcome hold(
      WorkspaceId workspace,
      Bookable bookable,
      AppointmentType type,
      Instant start,
      String holder,
      Elsewhere elsewhere) {
    var hand = new DaysInHand(days, workspace);
    for (int race = 0; race < MOST_RACES; race++) {
      var viewer = Viewer.of(holder, clock.instant()).knowing(elsewhere);
      var chances = Chances.of(FreeTime.of(bookable, type, viewer), start);
      hand.read(chances.days());
      var outcome =
          switch (judge.judge(workspace, chances, hand)) {
            case Judge.Verdict.Refused refused -> Optional.of(new Refused(refused.why()));
            case Judge.Verdict.Free free -> keep(chances, free.chance(), hand, holder);
          };
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    throw new Fault.Passing("Too many changes of calendar %s at once.".formatted(bookable.id()));
  }

  /// Empty where somebody else wrote one of the days meanwhile.
  private static Optional<HoldOutcome> keep(
      Chances chances, Chance chance, DaysInHand hand, String holder) {
    var need = chance.freeTime().need();
    var now = chance.freeTime().viewer().now();
    var until = now.plus(chance.lead().limits().hold());
    var plan = chance.plan();
    var hold = new Hold(holder, plan.wanted(), need.type(), until, plan.blocked());
    var known =
        hand.day(plan.start()).holds().stream()
            .filter(each -> isRepeat(each, hold, now))
            .findFirst();
    if (known.isPresent()) {
      return known.map(each -> new Held(plan.start().calendar(), each));
    }
    chance.take(hand, Block.of(hold, need));
    hand.change(plan.start(), day -> day.holding(hold));
    return hand.write(chances.unchanged(chance))
        ? Optional.of(new Held(plan.start().calendar(), hold))
        : Optional.empty();
  }

  private static boolean isRepeat(Hold known, Hold wanted, Instant now) {
    return now.isBefore(known.until())
        && known.holder().equals(wanted.holder())
        && known.slot().equals(wanted.slot())
        && known.type().equals(wanted.type());
  }
}
