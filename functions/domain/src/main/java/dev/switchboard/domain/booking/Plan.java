package dev.switchboard.domain.booking;

import dev.switchboard.domain.agent.CalendarId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/// The days that a time touches if it is had in some way: what is read, checked and written of
/// them.
///
/// @param start the day that the appointment begins on, and is kept on
/// @param blocked every other day that it reaches into with its buffers, of every calendar needed
/// @param counted the other days of a week that has a limit; they must stay as they are
record Plan(Slot wanted, Cell start, List<Cell> blocked, List<Cell> counted) {
  private static final int WEEK = 7;

  static Plan of(Way way, Need need, Instant start) {
    var lead = way.lead();
    var first = new Cell(lead.id(), lead.dayOf(start));
    var touched =
        way.all().flatMap(calendar -> touched(calendar, need, start)).filter(c -> !c.equals(first));
    var counted =
        lead.limits().perWeek().isEmpty()
            ? List.<Cell>of()
            : week(lead.id(), first.date()).filter(cell -> !cell.equals(first)).toList();
    return new Plan(need.at(start), first, touched.toList(), counted);
  }

  private static Stream<Cell> touched(Calendar calendar, Need need, Instant start) {
    var from = calendar.dayOf(need.keptFrom(start));
    var to = calendar.dayOf(need.keptTo(start).minusNanos(1));
    return from.datesUntil(to.plusDays(1)).map(date -> new Cell(calendar.id(), date));
  }

  private static Stream<Cell> week(CalendarId calendar, LocalDate date) {
    var monday = monday(date);
    return monday.datesUntil(monday.plusDays(WEEK)).map(day -> new Cell(calendar, day));
  }

  static LocalDate monday(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /// The days whose time it takes.
  Stream<Cell> taken() {
    return Stream.concat(Stream.of(start), blocked.stream());
  }

  Stream<Cell> all() {
    return Stream.concat(taken(), counted.stream());
  }
}
