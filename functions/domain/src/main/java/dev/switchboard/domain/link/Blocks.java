package dev.switchboard.domain.link;

import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.AppointmentId;
import dev.switchboard.domain.booking.Block;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.CalendarDay;
import dev.switchboard.domain.link.Mirror.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which time of which day an event takes.
final class Blocks {
  private Blocks() {}

  /// The event's block on a day; empty where it takes no time of it.
  static Optional<Block> on(Calendar calendar, LocalDate date, Event event) {
    var from = date.atStartOfDay(calendar.zone()).toInstant();
    var to = date.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    var day = new Span(from, to);
    return event.busy()
            && event.start().isBefore(event.end())
            && day.touches(event.start(), event.end())
        ? Optional.of(new Block(Block.Kind.EVENT, event.id(), event.start(), event.end()))
        : Optional.empty();
  }

  /// The days that a time touches, as far as they are in the span.
  static Stream<LocalDate> days(Calendar calendar, Instant start, Instant end, Span span) {
    var from = start.isBefore(span.from()) ? span.from() : start;
    var to = end.isAfter(span.to()) ? span.to() : end;
    return from.isBefore(to)
        ? calendar.dayOf(from).datesUntil(calendar.dayOf(to.minusNanos(1)).plusDays(1))
        : Stream.empty();
  }

  /// The day with this block for the event, or without one.
  static CalendarDay with(CalendarDay day, String event, Optional<Block> block) {
    return day.withBlocks(
        Stream.concat(day.blocks().stream().filter(each -> !isOf(each, event)), block.stream())
            .toList());
  }

  /// The day with exactly these blocks of events.
  static CalendarDay with(CalendarDay day, List<Block> blocks) {
    return day.withBlocks(
        Stream.concat(
                day.blocks().stream().filter(each -> each.kind() != Block.Kind.EVENT),
                blocks.stream())
            .toList());
  }

  private static boolean isOf(Block block, String event) {
    return block.kind() == Block.Kind.EVENT && block.ref().equals(event);
  }

  /// The appointments that are on a day, and those that are on others and take time of this one.
  static Stream<AppointmentId> appointments(CalendarDay day) {
    return Stream.concat(
        day.appointments().stream().map(Appointment::id),
        day.blocks().stream().flatMap(block -> block.appointment().stream()));
  }
}
