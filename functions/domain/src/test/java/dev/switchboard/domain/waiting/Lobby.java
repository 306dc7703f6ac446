package dev.switchboard.domain.waiting;

import static dev.switchboard.domain.workspace.Tenants.ACME;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.agent.InMemoryAgentDirectory;
import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.Bookable;
import dev.switchboard.domain.booking.BookingOutcome;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.Customer;
import dev.switchboard.domain.booking.Desk;
import dev.switchboard.domain.booking.Hours;
import dev.switchboard.domain.booking.Opening;
import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.booking.Team;
import dev.switchboard.domain.notice.Heard;
import dev.switchboard.domain.notice.InMemoryNoticeQueue;
import dev.switchboard.domain.notice.InMemoryNotices;
import dev.switchboard.domain.notice.PlanNotice;
import dev.switchboard.domain.notice.PlannedNotice;
import dev.switchboard.domain.notice.SendNotice;
import dev.switchboard.domain.waiting.JoinWaitingList.Joining;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A salon that has two times a day, at nine and at half past, and people who wait for them.
final class Lobby {
  static final Customer CAL = Desk.customer("Cal", "+15557770003");

  static final CalendarId TEAM = new CalendarId("team");

  private final Calendar calendar = twoTimes(Salon.ID);
  final Desk desk = new Desk(calendar);
  final InMemoryWaitingList list = new InMemoryWaitingList(desk.clock);
  final Heard sms = new Heard("sms");
  private final InMemoryNotices notices = new InMemoryNotices();
  private final InMemoryNoticeQueue queue = new InMemoryNoticeQueue();
  private final TellWaiting tell =
      new TellWaiting(
          list,
          desk.findBookable,
          desk.findSlots,
          new PlanNotice(notices, queue, desk.clock),
          desk.clock);
  private final SendNotice send;

  Lobby() {
    var agents = new InMemoryAgentDirectory();
    agents.save(ACME, Agents.mia());
    var author = new WriteFreed(list, desk.findBookable, desk.findSlots, agents, desk.clock);
    this.send = new SendNotice(notices, queue, List.of(author), List.of(sms), desk.clock);
  }

  private static Calendar twoTimes(CalendarId id) {
    return new Calendar(
        id,
        "Salon",
        Salon.ZONE,
        new Hours(
            Map.of(
                DayOfWeek.MONDAY, List.of(new Opening(LocalTime.of(9, 0), LocalTime.of(10, 0))),
                DayOfWeek.TUESDAY, List.of(new Opening(LocalTime.of(9, 0), LocalTime.of(10, 0))))),
        List.of(Salon.HAIRCUT),
        Duration.ofMinutes(30),
        Duration.ZERO,
        60,
        0);
  }

  /// The salon and the spa beside it are booked as one.
  void team(Team.Kind kind) {
    desk.calendars.save(ACME, twoTimes(Salon.SPA));
    desk.teams.save(ACME, new Team(TEAM, "Both", kind, List.of(Salon.ID, Salon.SPA), 0));
  }

  Appointment booked(Customer who, String time) {
    return booked(Salon.ID, who, time);
  }

  Appointment booked(CalendarId where, Customer who, String time) {
    var start = Desk.at(Salon.MONDAY, time);
    var wish = Desk.haircut(who, start, "book-" + where + who.name() + time);
    return switch (desk.bookSlot.book(ACME, bookable(where), wish)) {
      case BookingOutcome.Booked booked -> followed(booked.appointment());
      case BookingOutcome other -> throw new AssertionError("Not booked: " + other);
    };
  }

  private Bookable bookable(CalendarId id) {
    return desk.findBookable.find(ACME, id).orElseThrow();
  }

  void cancelled(Appointment appointment) {
    desk.cancel(appointment);
    followed(appointment);
  }

  void movedToTuesday(Appointment appointment, String time) {
    desk.move(appointment, Desk.at(Salon.TUESDAY, time));
    followed(appointment);
  }

  Appointment followed(Appointment appointment) {
    var now = desk.find(appointment).orElseThrow();
    tell.follow(ACME, now);
    return now;
  }

  Joining joined(Waiting waiting) {
    return new JoinWaitingList(list, desk.days, desk.clock)
        .join(ACME, bookable(waiting.sought().bookable()), Salon.HAIRCUT, waiting);
  }

  /// Sends all that is planned, and gives what was told since the last time, by the last digit of
  /// who was told.
  List<String> told() {
    int before = sms.notices().size();
    queue.sent().forEach(message -> send.send(ACME, message.id()));
    return sms.notices().stream()
        .skip(before)
        .map(notice -> notice.letter().flatMap(letter -> letter.phone()).orElseThrow())
        .map(phone -> phone.substring(phone.length() - 1))
        .toList();
  }

  List<PlannedNotice> planned() {
    return notices.list(ACME, Optional.empty(), 10);
  }
}
