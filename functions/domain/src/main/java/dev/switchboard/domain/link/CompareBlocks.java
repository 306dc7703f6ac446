package dev.switchboard.domain.link;

import dev.switchboard.domain.booking.Block;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.CalendarDay;
import dev.switchboard.domain.booking.CalendarDays;
import dev.switchboard.domain.link.Ledger.Known;
import dev.switchboard.domain.link.Mirror.Span;
import dev.switchboard.domain.link.OtherCalendar.Changes.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Compares the blocks of a span's days with all events there, and mends what differs.
final class CompareBlocks {
  private final CalendarDays days;
  private final Ledger ledger;
  private final BlockDays blockDays;
  private final MirrorEvents mirrorEvents;

  CompareBlocks(CalendarDays days, Ledger ledger, BlockDays blockDays, MirrorEvents mirrorEvents) {
    this.days = days;
    this.ledger = ledger;
    this.blockDays = blockDays;
    this.mirrorEvents = mirrorEvents;
  }

  /// How many days were mended.
  int compare(HeldLink held, Grant grant, Calendar calendar, Span span, List<Event> events) {
    var before = stored(held, calendar, span);
    mirrorEvents.apply(
        held, grant, calendar, span, new Page(theirs(held, events), List.of(), "", false));
    var expected = expected(held, calendar, span, events);
    stored(held, calendar, span)
        .forEach((date, day) ->
            blockDays.change(
                held, day, each -> Blocks.with(each, expected.getOrDefault(date, List.of()))));
    var after = stored(held, calendar, span);
    return (int)
        after.entrySet().stream()
            .filter(day -> !day.getValue().blocks().equals(blocks(before, day.getKey())))
            .count();
  }

  private Map<LocalDate, CalendarDay> stored(HeldLink held, Calendar calendar, Span span) {
    var first = calendar.dayOf(span.from());
    var last = calendar.dayOf(span.to().minusNanos(1));
    return days.read(held.workspace(), held.calendar(), first, last).stream()
        .collect(
            Collectors.toMap(CalendarDay::date, Function.identity(), (a, _) -> a, TreeMap::new));
  }

  /// Our own are compared with their appointments, not here.
  private List<Event> theirs(HeldLink held, List<Event> events) {
    var known = ledger.known(held.workspace(), held.calendar(), ids(events));
    return events.stream().filter(event -> !(known.get(event.id()) instanceof Known.Ours)).toList();
  }

  private Map<LocalDate, List<Block>> expected(
      HeldLink held, Calendar calendar, Span span, List<Event> events) {
    return theirs(held, events).stream()
        .flatMap(event ->
            Blocks.days(calendar, event.start(), event.end(), span)
                .flatMap(date ->
                    Blocks.on(calendar, date, event).map(block -> Map.entry(date, block)).stream()))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static List<Block> blocks(Map<LocalDate, CalendarDay> days, LocalDate date) {
    return days.containsKey(date) ? days.get(date).blocks() : List.of();
  }

  private static List<String> ids(List<Event> events) {
    return events.stream().map(Event::id).toList();
  }
}
