package dev.switchboard.domain.booking;

import dev.switchboard.domain.booking.Chances.Chance;
import dev.switchboard.domain.booking.ChangeOutcome.Cancelled;
import dev.switchboard.domain.booking.ChangeOutcome.Changed;
import dev.switchboard.domain.booking.ChangeOutcome.Refused;
import dev.switchboard.domain.booking.ChangeOutcome.Unknown;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Gives an appointment another time. Within a day this is one conditional write; from day to day
/// it is one transaction, so the customer never has both times or neither. The id and the code stay
/// the same, and so do the calendars that it needs.
public final class MoveAppointment {
  /// Each lost race means that somebody else's change of one of the days went through.
  private static final int MOST_RACES = 100;

  private final FindBookable findBookable;
  private final CalendarDays days;
  private final Judge judge;
  private final FollowUps followUps;
  private final InstantSource clock;

  public MoveAppointment(
      FindBookable findBookable, CalendarDays days, FollowUpQueue queue, InstantSource clock) {
    this.findBookable = findBookable;
    this.days = days;
    this.judge = new Judge(new FindSlots(days, clock));
    this.followUps = new FollowUps(queue, clock);
    this.clock = clock;
  }

  /// The new time may be one that is held for this holder.
  public ChangeOutcome move(
      WorkspaceId workspace, AppointmentId id, Instant newStart, String holder) {
    return move(workspace, id, newStart, holder, Elsewhere.NOTHING);
  }

  /// The same where more is known of owners' own diaries than the days say.
  public ChangeOutcome move(
      WorkspaceId workspace,
      AppointmentId id,
      Instant newStart,
      String holder,
      Elsewhere elsewhere) {
    for (int race = 0; race < MOST_RACES; race++) {
      var located = Located.find(days, workspace, id);
      if (located.isEmpty()) {
        return new Unknown();
      }
      var way = findBookable.wayOf(workspace, located.get().appointment());
      if (way.isEmpty()) {
        return new Unknown();
      }
      var viewer = Viewer.of(holder, clock.instant()).knowing(elsewhere).moving(id);
      var tried = attempt(workspace, way.get(), located.get(), newStart, viewer);
      if (tried.isPresent()) {
        return tried.get();
      }
    }
    throw new Fault.Passing("Too many changes of appointment %s at once.".formatted(id));
  }

  /// Empty where somebody else wrote one of the days meanwhile.
  private Optional<ChangeOutcome> attempt(
      WorkspaceId workspace, Way way, Located located, Instant newStart, Viewer viewer) {
    var appointment = located.appointment();
    if (appointment.status() == Appointment.Status.CANCELLED) {
      return Optional.of(new Cancelled(appointment));
    }
    if (appointment.slot().start().equals(newStart)) {
      return Optional.of(new Changed(appointment));
    }
    var freeTime = new FreeTime(way, Need.of(way.lead(), appointment), viewer);
    var chances = Chances.of(List.of(freeTime), newStart);
    var hand = new DaysInHand(days, workspace);
    hand.take(located.home());
    hand.take(located.current());
    hand.read(chances.days());
    return switch (judge.judge(workspace, chances, hand)) {
      case Judge.Verdict.Refused refused -> Optional.of(new Refused(refused.why()));
      case Judge.Verdict.Free free -> write(workspace, located, free.chance(), hand);
    };
  }

  private Optional<ChangeOutcome> write(
      WorkspaceId workspace, Located located, Chance chance, DaysInHand hand) {
    var plan = chance.plan();
    var moved = located.appointment().movedTo(plan);
    located.leave(plan.start(), hand);
    var block = Block.of(moved.id(), chance.freeTime().need(), plan.wanted().start());
    hand.change(plan.start(), day -> day.with(moved, followUps.due()));
    chance.take(hand, block);
    if (!hand.write(plan.counted())) {
      return Optional.empty();
    }
    followUps.wake(workspace, plan.start());
    return Optional.of(new Changed(moved));
  }
}
