package dev.switchboard.workbench.bench.slots;

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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A calendar and how busy its days are: open every day, a slot each quarter of an hour.
record Diary(Calendar calendar, List<CalendarDay> days) {
  /// Four weeks before Berlin's clocks change in spring.
  static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  /// With a break at noon.
  private static final List<Opening> OPEN =
      List.of(
          new Opening(LocalTime.of(9, 0), LocalTime.NOON),
          new Opening(LocalTime.of(13, 0), LocalTime.of(18, 0)));

  /// So many of them, with as many busy times in all, spread evenly at random, the same each time.
  static List<Diary> many(int calendars, int days, int busyTimes) {
    var random = new Random(20260302);
    return IntStream.range(0, calendars)
        .mapToObj(
            number -> one(new CalendarId("room-" + number), days, busyTimes / calendars, random))
        .toList();
  }

  static Diary one(CalendarId id, int days, int busyTimes, Random random) {
    var blocks = Stream.generate(() -> block(days, random)).limit(busyTimes).toList();
    return of(id, OPEN, FIRST, days, blocks);
  }

  private static Block block(int days, Random random) {
    var from =
        FIRST
            .plusDays(random.nextInt(days))
            .atTime(9 + random.nextInt(8), 5 * random.nextInt(12))
            .atZone(ZONE)
            .toInstant();
    return busy(from, Duration.ofMinutes(15 + 5 * random.nextInt(10)), random);
  }

  static Block busy(Instant from, Duration length, Random random) {
    return new Block(Block.Kind.EVENT, Integer.toString(random.nextInt()), from, from.plus(length));
  }

  /// One that is open at these hours; what passes midnight is in both days, as it is stored.
  static Diary of(
      CalendarId id, List<Opening> open, LocalDate first, int days, List<Block> blocks) {
    var touching =
        blocks.stream()
            .flatMap(block -> dates(block).map(date -> new Touched(date, block)))
            .collect(
                Collectors.groupingBy(
                    Touched::date, Collectors.mapping(Touched::block, Collectors.toList())));
    var stored =
        first
            .datesUntil(first.plusDays(days))
            .map(date ->
                CalendarDay.empty(id, date).withBlocks(touching.getOrDefault(date, List.of())))
            .toList();
    return new Diary(calendar(id, open), stored);
  }

  private record Touched(LocalDate date, Block block) {}

  private static Stream<LocalDate> dates(Block block) {
    var last = LocalDate.ofInstant(block.to().minusNanos(1), ZONE);
    return LocalDate.ofInstant(block.from(), ZONE).datesUntil(last.plusDays(1));
  }

  private static Calendar calendar(CalendarId id, List<Opening> open) {
    var week =
        Stream.of(DayOfWeek.values()).collect(Collectors.toMap(Function.identity(), _ -> open));
    return new Calendar(
        id,
        "Room",
        ZONE,
        new Hours(week),
        List.of(Visits.VISIT),
        Visits.STEP,
        Duration.ofHours(2),
        365,
        1);
  }

  LocalDate first() {
    return days.getFirst().date();
  }

  LocalDate last() {
    return days.getLast().date();
  }

  /// When somebody looks: the noon before.
  Instant now() {
    return first().minusDays(1).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
  }

  Instant startOf(LocalDate date) {
    return date.atStartOfDay(ZONE).toInstant();
  }

  /// What is busy, each span once, in no order.
  List<Block> busy() {
    return days.stream().flatMap(day -> day.blocks().stream()).distinct().toList();
  }
}
