package dev.switchboard.domain.reminder;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.AgentDirectory;
import dev.switchboard.domain.agent.FindOwner;
import dev.switchboard.domain.agent.Owner;
import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.AppointmentId;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.CalendarDays;
import dev.switchboard.domain.booking.Calendars;
import dev.switchboard.domain.booking.FindAppointments;
import dev.switchboard.domain.notice.Author;
import dev.switchboard.domain.notice.Notice;
import dev.switchboard.domain.notice.PlannedNotice;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/// Writes confirmations and reminders from the appointment as it is stored at that moment. One that
/// was cancelled or moved, or whose start has passed, is not reminded of; nor by what its calendar
/// tells no more.
public final class WriteReminder implements Author {
  static final String CONFIRMATION = "appointment.booked";
  static final String REMINDER = "appointment.reminder";

  private final Reminders reminders;
  private final Calendars calendars;
  private final FindAppointments findAppointments;
  private final FindOwner findOwner;
  private final InstantSource clock;

  public WriteReminder(
      Reminders reminders,
      Calendars calendars,
      CalendarDays days,
      AgentDirectory agents,
      InstantSource clock) {
    this.reminders = reminders;
    this.calendars = calendars;
    this.findAppointments = new FindAppointments(days);
    this.findOwner = new FindOwner(agents);
    this.clock = clock;
  }

  static String type(Reminder reminder) {
    return reminder.before().isPresent() ? REMINDER : CONFIRMATION;
  }

  @Override
  public boolean writes(String type) {
    return Set.of(CONFIRMATION, REMINDER).contains(type);
  }

  @Override
  public Writing write(WorkspaceId workspace, PlannedNotice planned) {
    var appointment =
        about(planned, PlanReminders.APPOINTMENT)
            .flatMap(AppointmentId::read)
            .flatMap(id -> findAppointments.find(workspace, id));
    if (appointment.isEmpty()) {
      return new Writing.Obsolete("there is no such appointment");
    }
    var found = appointment.get();
    var calendar = calendars.find(workspace, found.id().calendar());
    var reminder = reminder(workspace, planned, found);
    if (calendar.isEmpty() || reminder.isEmpty()) {
      return new Writing.Obsolete("the calendar tells this no more");
    }
    return obsolete(planned, found, reminder.get())
        .<Writing>map(Writing.Obsolete::new)
        .orElseGet(() ->
            new Writing.Written(notice(workspace, planned, found, calendar.get(), reminder.get())));
  }

  private Optional<Reminder> reminder(
      WorkspaceId workspace, PlannedNotice planned, Appointment appointment) {
    var key = about(planned, PlanReminders.REMINDER);
    return reminders.of(workspace, appointment.id().calendar()).stream()
        .filter(each -> key.equals(Optional.of(each.key())))
        .findFirst();
  }

  private Optional<String> obsolete(
      PlannedNotice planned, Appointment appointment, Reminder reminder) {
    if (appointment.status() == Appointment.Status.CANCELLED) {
      return Optional.of("the appointment is cancelled");
    }
    if (!appointment.slot().start().isAfter(clock.instant())) {
      return Optional.of("the appointment has begun");
    }
    boolean moved = !PlanReminders.at(reminder, appointment).equals(planned.plan().at());
    return moved ? Optional.of("the appointment was moved") : Optional.empty();
  }

  private Notice notice(
      WorkspaceId workspace,
      PlannedNotice planned,
      Appointment appointment,
      Calendar calendar,
      Reminder reminder) {
    var agent = findOwner.find(workspace, appointment.agent(), calendar.id());
    var owner = agent.map(Agent::owner).orElseGet(() -> Owner.named("unknown"));
    var words = new ReminderWords(calendar, appointment, clock.instant());
    return new Notice(
        planned.tellingId(),
        planned.plan().type(),
        planned.plan().at(),
        workspace,
        agent.map(Agent::id),
        owner,
        Optional.empty(),
        words.text(reminder),
        words.data(),
        Optional.of(words.letter(reminder, owner)));
  }

  private static Optional<String> about(PlannedNotice planned, String name) {
    return Optional.ofNullable(planned.plan().about().get(name));
  }
}
