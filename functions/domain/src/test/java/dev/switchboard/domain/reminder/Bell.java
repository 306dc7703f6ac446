package dev.switchboard.domain.reminder;

import static dev.switchboard.domain.workspace.Tenants.ACME;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.agent.InMemoryAgentDirectory;
import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.Desk;
import dev.switchboard.domain.booking.InMemoryCalendars;
import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.notice.By;
import dev.switchboard.domain.notice.Heard;
import dev.switchboard.domain.notice.InMemoryNoticeQueue;
import dev.switchboard.domain.notice.InMemoryNotices;
import dev.switchboard.domain.notice.PlanNotice;
import dev.switchboard.domain.notice.PlannedNotice;
import dev.switchboard.domain.notice.SendNotice;
import dev.switchboard.domain.notice.WithdrawNotice;
import dev.switchboard.domain.reminder.Reminder.To;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A salon that tells its customers and its owner: from the booking to what they read.
final class Bell {
  final Desk desk = Desk.ofSalon();
  final InMemoryReminders reminders = new InMemoryReminders();
  final InMemoryNotices notices = new InMemoryNotices();
  final InMemoryAgentDirectory agents = new InMemoryAgentDirectory();
  final InMemoryCalendars calendars = new InMemoryCalendars();
  final Heard sms = new Heard("sms");
  final Heard email = new Heard("email");
  final Heard webhook = new Heard("owner-webhook");
  private final InMemoryNoticeQueue queue = new InMemoryNoticeQueue();
  private final PlanReminders plan =
      new PlanReminders(
          reminders,
          new PlanNotice(notices, queue, desk.clock),
          new WithdrawNotice(notices),
          desk.clock);
  private final SendNotice send =
      new SendNotice(
          notices,
          queue,
          List.of(new WriteReminder(reminders, calendars, desk.days, agents, desk.clock)),
          List.of(sms, email, webhook),
          desk.clock);

  Bell(Reminder... told) {
    agents.save(ACME, Agents.mia());
    calendars.save(ACME, Salon.calendar());
    reminders.save(ACME, Salon.ID, List.of(told));
  }

  static Reminder atBooking(To to, By by) {
    return new Reminder(Optional.empty(), to, by);
  }

  static Reminder before(String time, To to, By by) {
    return new Reminder(Optional.of(Duration.parse(time)), to, by);
  }

  /// A haircut of Ann's, carried on.
  Appointment booked(Instant start) {
    return followed(desk.booked(Desk.haircut(Desk.ANN, start, "k1")));
  }

  Appointment moved(Appointment appointment, Instant start) {
    desk.move(appointment, start);
    return followed(appointment);
  }

  Appointment cancelled(Appointment appointment) {
    desk.cancel(appointment);
    return followed(appointment);
  }

  /// Carries on what the appointment is now, twice, as a queue may.
  Appointment followed(Appointment appointment) {
    var now = desk.find(appointment).orElseThrow();
    plan.follow(ACME, now);
    plan.follow(ACME, now);
    return now;
  }

  /// Carries an older change on, late.
  void late(Appointment old) {
    plan.follow(ACME, old);
  }

  /// Lets time pass to this moment, and all be told that is due by then, each at its time.
  void until(Instant time) {
    for (var due = notices.due(time, 1); !due.isEmpty(); due = notices.due(time, 1)) {
      var next = due.getFirst();
      if (next.at().isAfter(desk.clock.instant())) {
        desk.clock.set(next.at());
      }
      send.send(ACME, next.id());
    }
    desk.clock.set(time);
  }

  List<PlannedNotice> planned() {
    return notices.list(ACME, Optional.empty(), 10);
  }
}
