package dev.switchboard.workbench.bench.slots;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Block;
import dev.switchboard.domain.booking.Opening;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Small, medium, large, and those that are hard for one way or another of looking for slots; the
/// same each time.
final class Cases {
  private static final int ROOMS = 5;
  private static final int DAYS = 30;
  private static final List<Opening> DAY =
      List.of(
          new Opening(LocalTime.of(9, 0), LocalTime.NOON),
          new Opening(LocalTime.of(13, 0), LocalTime.of(18, 0)));
  private static final List<Opening> NIGHT =
      List.of(new Opening(LocalTime.of(22, 0), LocalTime.of(5, 0)));

  private final Random random = new Random(20261025);

  private Cases() {}

  static List<Case> all() {
    var cases = new Cases();
    return List.of(
        new Case("S", Diary.many(1, 7, 20)),
        new Case("M", Diary.many(5, 30, 500)),
        new Case("L", Diary.many(50, 90, 10_000)),
        rooms("nested", cases::nested),
        rooms("for-days", cases::forDays),
        rooms("confetti", cases::confetti),
        rooms("series", cases::series),
        rooms("last-one", cases::lastOne),
        new Case("clock-changes", cases.nights()));
  }

  private static Case rooms(String name, IntFunction<Stream<Block>> blocks) {
    var diaries =
        IntStream.range(0, ROOMS)
            .mapToObj(
                room -> Diary.of(id(room), DAY, Diary.FIRST, DAYS, blocks.apply(room).toList()))
            .toList();
    return new Case(name, diaries);
  }

  private static CalendarId id(int room) {
    return new CalendarId("room-" + room);
  }

  /// Everything of a day has its noon, one around the other, the longest from 8 to 16.
  private Stream<Block> nested(int room) {
    return days()
        .flatMap(noon ->
            IntStream.rangeClosed(1, 16)
                .mapToObj(
                    i -> Diary.busy(noon.minus(ofMinutes(15L * i)), ofMinutes(30L * i), random)));
  }

  /// One to fourteen days long each, so that most lies on others.
  private Stream<Block> forDays(int room) {
    return Stream.generate(
            () -> Diary.busy(at(random.nextInt(DAYS), 0), ofDays(1L + random.nextInt(14)), random))
        .filter(block -> block.to().isBefore(at(DAYS, 0)))
        .limit(20);
  }

  /// A minute each, at any minute of the day.
  private Stream<Block> confetti(int room) {
    return IntStream.range(0, 40 * DAYS)
        .mapToObj(_ -> at(random.nextInt(DAYS), 0).plus(ofMinutes(random.nextInt(23 * 60))))
        .map(minute -> Diary.busy(minute, ofMinutes(1), random));
  }

  /// Ten series, each on every day, every second or every week, of half an hour that touches the
  /// next.
  private Stream<Block> series(int room) {
    return IntStream.range(0, 10)
        .boxed()
        .flatMap(i ->
            IntStream.iterate(i % 3, day -> day < DAYS, day -> day + List.of(1, 2, 7).get(i % 3))
                .mapToObj(day -> at(day, 9).plus(ofMinutes(30L * (i + room))))
                .map(start -> Diary.busy(start, ofMinutes(30), random)));
  }

  /// A quarter of an hour each, one after the other, until the last slot of the last day.
  private Stream<Block> lastOne(int room) {
    var end = at(DAYS - 1, 17).plus(ofMinutes(15));
    return IntStream.range(0, DAYS)
        .boxed()
        .flatMap(day -> IntStream.range(0, 36).mapToObj(i -> at(day, 9).plus(ofMinutes(15L * i))))
        .filter(start -> start.isBefore(end))
        .map(start -> Diary.busy(start, ofMinutes(15), random));
  }

  /// Open across the nights in which clocks go forward, and in which they go back.
  private List<Diary> nights() {
    return Stream.of(LocalDate.of(2026, 3, 23), LocalDate.of(2026, 10, 19))
        .flatMap(first ->
            IntStream.range(0, ROOMS)
                .mapToObj(room -> Diary.of(id(room), NIGHT, first, 14, night(first).toList())))
        .toList();
  }

  private Stream<Block> night(LocalDate first) {
    return Stream.generate(
            () -> first.plusDays(random.nextInt(13)).atTime(21, 0).atZone(Diary.ZONE))
        .map(evening -> evening.toInstant().plus(ofMinutes(5L * random.nextInt(8 * 12))))
        .map(start -> Diary.busy(start, ofMinutes(15L + 5L * random.nextInt(10)), random))
        .limit(100);
  }

  private static Stream<Instant> days() {
    return IntStream.range(0, DAYS).mapToObj(day -> at(day, 12));
  }

  private static Instant at(int day, int hour) {
    return Diary.FIRST.plusDays(day).atTime(hour, 0).atZone(Diary.ZONE).toInstant();
  }
}
