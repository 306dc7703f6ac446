package dev.switchboard.workbench.bench;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Block;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.CalendarDay;
import dev.switchboard.domain.booking.Hours;
import dev.switchboard.domain.booking.Opening;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A calendar and how busy its days are: open every day with a break at noon, a slot each quarter
/// of an hour, across the night in spring when Berlin's clocks change.
record Diary(Calendar calendar, List<CalendarDay> days) {
  static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  /// So many of them, with as many busy times in all, spread evenly at random, the same each time.
  static List<Diary> many(int calendars, int days, int busyTimes) {
    var random = new Random(20260302);
    return IntStream.range(0, calendars)
        .mapToObj(
            number -> one(new CalendarId("room-" + number), days, busyTimes / calendars, random))
        .toList();
  }

  static Diary one(CalendarId id, int days, int busyTimes, Random random) {
    var blocks =
        Stream.generate(() -> block(days, random))
            .limit(busyTimes)
            .collect(Collectors.groupingBy(block -> LocalDate.ofInstant(block.from(), ZONE)));
    var stored =
        FIRST
            .datesUntil(FIRST.plusDays(days))
            .map(date ->
                CalendarDay.empty(id, date)
                    .withBlocks(blocks.getOrDefault(date, new ArrayList<>())))
            .toList();
    return new Diary(calendar(id), stored);
  }

  private static Block block(int days, Random random) {
    var from =
        FIRST
            .plusDays(random.nextInt(days))
            .atTime(9 + random.nextInt(8), 5 * random.nextInt(12))
            .atZone(ZONE)
            .toInstant();
    var length = Duration.ofMinutes(15 + 5 * random.nextInt(10));
    return new Block(Block.Kind.EVENT, Integer.toString(random.nextInt()), from, from.plus(length));
  }

  private static Calendar calendar(CalendarId id) {
    var openings =
        List.of(
            new Opening(LocalTime.of(9, 0), LocalTime.NOON),
            new Opening(LocalTime.of(13, 0), LocalTime.of(18, 0)));
    var week =
        Stream.of(DayOfWeek.values())
            .collect(Collectors.toMap(Function.identity(), day -> openings));
    return new Calendar(
        id,
        "Room",
        ZONE,
        new Hours(Map.copyOf(week)),
        List.of(Visits.VISIT),
        Visits.STEP,
        Duration.ofHours(2),
        365,
        1);
  }

  LocalDate last() {
    return days.getLast().date();
  }

  Instant startOf(LocalDate date) {
    return date.atStartOfDay(ZONE).toInstant();
  }
}
