package dev.switchboard.domain.reminder;

import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.AppointmentId;
import dev.switchboard.domain.booking.Consequence;
import dev.switchboard.domain.notice.NoticeId;
import dev.switchboard.domain.notice.Plan;
import dev.switchboard.domain.notice.PlanNotice;
import dev.switchboard.domain.notice.WithdrawNotice;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;

/// Plans what is told of an appointment when it is booked, moves it when that is moved, and takes
/// it back when that is cancelled. A reminder whose time has passed is left out; a confirmation
/// never is.
public final class PlanReminders implements Consequence {
  static final String APPOINTMENT = "appointment";
  static final String REMINDER = "reminder";

  private final Reminders reminders;
  private final PlanNotice planNotice;
  private final WithdrawNotice withdrawNotice;
  private final InstantSource clock;

  public PlanReminders(
      Reminders reminders,
      PlanNotice planNotice,
      WithdrawNotice withdrawNotice,
      InstantSource clock) {
    this.reminders = reminders;
    this.planNotice = planNotice;
    this.withdrawNotice = withdrawNotice;
    this.clock = clock;
  }

  @Override
  public void follow(WorkspaceId workspace, Appointment changed) {
    for (var reminder : reminders.of(workspace, changed.id().calendar())) {
      var id = id(changed.id(), reminder);
      if (changed.status() == Appointment.Status.CANCELLED) {
        withdraw(workspace, id, changed, "the appointment is cancelled");
      } else if (isTooLate(reminder, changed)) {
        withdraw(workspace, id, changed, "the appointment begins sooner than this is told before");
      } else {
        planNotice.plan(workspace, plan(id, reminder, changed));
      }
    }
  }

  private void withdraw(WorkspaceId workspace, NoticeId id, Appointment changed, String why) {
    withdrawNotice.withdraw(workspace, id, changed.revision(), why);
  }

  /// When it was booked, the moment of booking counts, however late this is carried on. When it was
  /// changed is not known, so then this moment does; what was told already stays told.
  private boolean isTooLate(Reminder reminder, Appointment changed) {
    var since = changed.revision() == 1 ? changed.bookedAt() : clock.instant();
    return reminder.before().isPresent() && at(reminder, changed).isBefore(since);
  }

  static Instant at(Reminder reminder, Appointment appointment) {
    return reminder.at(appointment.slot().start(), appointment.bookedAt());
  }

  private static NoticeId id(AppointmentId appointment, Reminder reminder) {
    return new NoticeId("reminder.%s.%s".formatted(appointment, reminder.key()));
  }

  private static Plan plan(NoticeId id, Reminder reminder, Appointment changed) {
    return new Plan(
        id,
        WriteReminder.type(reminder),
        Set.of(reminder.by().route()),
        Map.of(APPOINTMENT, changed.id().toString(), REMINDER, reminder.key()),
        at(reminder, changed),
        changed.revision());
  }
}
