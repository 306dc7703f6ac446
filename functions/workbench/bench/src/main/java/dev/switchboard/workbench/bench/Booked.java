package dev.switchboard.workbench.bench;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.AppointmentId;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.CalendarDay;
import dev.switchboard.domain.booking.ConfirmationCode;
import dev.switchboard.domain.booking.Customer;
import dev.switchboard.domain.booking.Slot;
import dev.switchboard.domain.booking.Source;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// Books calendars up.
record Booked(Grown grown) {
  /// How far ahead there are appointments.
  static final int DAYS = 364;

  /// How many of these days somebody asks for.
  static final int ASKED = 7;

  /// Days beside those are read, too: what lies there may reach into them.
  private static final int BESIDE = 2;

  private static final Customer ANN =
      new Customer("Ann Example", Optional.of("+15550100"), Optional.empty());

  static Calendar calendar(String name) {
    var like = Lettings.calendar();
    return new Calendar(
        new CalendarId(name),
        like.name(),
        like.zone(),
        like.hours(),
        like.types(),
        like.step(),
        like.notice(),
        Calendar.LONGEST_HORIZON,
        0);
  }

  /// Spreads them evenly.
  void evenly(Calendar calendar, LocalDate first, int number) {
    days(calendar, first, DAYS, number);
  }

  /// One on each of the days that are asked for, the others on days that are not read.
  void afterwards(Calendar calendar, LocalDate first, int number) {
    days(calendar, first, ASKED, ASKED);
    days(calendar, first.plusDays(ASKED + BESIDE), DAYS - ASKED - BESIDE, number - ASKED);
  }

  private void days(Calendar calendar, LocalDate first, int days, int number) {
    var random = new Random(number);
    for (int day = 0; day < days; day++) {
      int before = Math.toIntExact((long) number * day / days);
      int after = Math.toIntExact((long) number * (day + 1) / days);
      if (after > before) {
        var date = first.plusDays(day);
        var there =
            IntStream.range(0, after - before)
                .mapToObj(i -> appointment(calendar, date, i, random))
                .toList();
        grown.store().days().save(Grown.WORKSPACE, day(calendar, date, there));
      }
    }
  }

  private static CalendarDay day(Calendar calendar, LocalDate date, List<Appointment> there) {
    return new CalendarDay(
        calendar.id(),
        date,
        0,
        there,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  private static Appointment appointment(
      Calendar calendar, LocalDate date, int number, Random random) {
    var start = date.atTime(9, 0).plusMinutes(15L * number).atZone(calendar.zone()).toInstant();
    return new Appointment(
        new AppointmentId(calendar.id(), date, ConfirmationCode.on(date, random)),
        Optional.empty(),
        new Slot(start, Duration.ofMinutes(15)),
        "viewing",
        Optional.empty(),
        ANN,
        Optional.empty(),
        Appointment.Status.BOOKED,
        new Source("vapi", Optional.of("call"), "call/tool-" + number),
        start.minus(Duration.ofDays(1)),
        1);
  }
}
