package dev.switchboard.domain.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A calendar as somebody would keep it who knows nothing but minutes: who has which of them, and
/// what that leaves. It shares no rule with what it is compared with, and is as slow as it is
/// plain.
final class MinuteModel {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /// Somebody's time.
  ///
  /// @param until when a hold ends; appointments have none that ever comes
  record Entry(String who, AppointmentType type, Instant start, Instant until) {
    boolean livesAt(Instant now) {
      return now.isBefore(until);
    }
  }

  final List<Entry> entries = new ArrayList<>();
  private final Map<AppointmentType, List<Instant>> offered = new HashMap<>();
  private final Calendar calendar;
  private final LocalDate first;
  private final int days;

  MinuteModel(Calendar calendar, LocalDate first, int days) {
    this.calendar = calendar;
    this.first = first;
    this.days = days;
  }

  /// Every start on offer on the days of the model, free or not.
  List<Instant> offered(AppointmentType type) {
    return offered.computeIfAbsent(type, this::everyStart);
  }

  private List<Instant> everyStart(AppointmentType type) {
    var starts = new TreeSet<Instant>();
    for (var day = first.minusDays(1); day.isBefore(first.plusDays(days)); day = day.plusDays(1)) {
      for (var opening : calendar.hours().on(day)) {
        starts.addAll(offered(opening, day, type));
      }
    }
    return starts.stream()
        .filter(start -> !date(start).isBefore(first))
        .filter(this::isWithin)
        .toList();
  }

  private boolean isWithin(Instant start) {
    return date(start).isBefore(first.plusDays(days));
  }

  private List<Instant> offered(Opening opening, LocalDate day, AppointmentType type) {
    var minutes =
        Stream.iterate(
                midnight(day), m -> m.isBefore(midnight(day.plusDays(2))), m -> m.plus(MINUTE))
            .toList();
    var from = day.atTime(opening.from());
    var opens = minutes.stream().filter(m -> !local(m).isBefore(from)).findFirst().orElseThrow();
    var closes = closes(opening, day, minutes);
    var starts = new ArrayList<Instant>();
    for (var start = opens;
        !start.plus(type.length()).isAfter(closes);
        start = start.plus(calendar.step())) {
      starts.add(start);
    }
    return starts;
  }

  private Instant closes(Opening opening, LocalDate day, List<Instant> minutes) {
    if (opening.to().equals(LocalTime.MIDNIGHT)) {
      return midnight(day.plusDays(1));
    }
    var last = opening.to().isBefore(opening.from()) ? day.plusDays(1) : day;
    var to = last.atTime(opening.to());
    var latest =
        minutes.stream().filter(m -> !local(m).isAfter(to)).reduce((_, next) -> next).orElseThrow();
    return local(latest).equals(to) ? latest : latest.plus(MINUTE);
  }

  /// Whether this caller may have the time at this moment, besides everybody but one.
  boolean isFree(AppointmentType type, Instant start, String who, String but, Instant now) {
    if (!offered(type).contains(start) || start.isBefore(now.plus(calendar.notice()))) {
      return false;
    }
    var others =
        entries.stream()
            .filter(e -> e.livesAt(now) && !e.who().equals(who) && !e.who().equals(but))
            .toList();
    var mine = minutes(type, start);
    long seated = others.stream().filter(e -> isShared(e, type, start)).count();
    return others.stream().filter(e -> date(e.start()).equals(date(start))).count()
            < calendar.limits().perDay().orElse(Integer.MAX_VALUE)
        && others.stream().filter(e -> week(e.start()).equals(week(start))).count()
            < calendar.limits().perWeek().orElse(Integer.MAX_VALUE)
        && seated < type.seats()
        && others.stream()
            .filter(e -> type.seats() == 1 || !isShared(e, type, start))
            .noneMatch(e -> minutes(e.type(), e.start()).intersects(mine));
  }

  List<Instant> free(AppointmentType type, Instant now) {
    return offered(type).stream().filter(start -> isFree(type, start, "", "", now)).toList();
  }

  private static boolean isShared(Entry other, AppointmentType type, Instant start) {
    return other.type().id().equals(type.id()) && other.start().equals(start);
  }

  /// Each minute that is kept for it, counted from the day before the first.
  private BitSet minutes(AppointmentType type, Instant start) {
    long from = minute(start.minus(type.buffers().before()));
    long to = minute(start.plus(type.length()).plus(type.buffers().after()));
    var minutes = new BitSet();
    for (long minute = from; minute < to; minute++) {
      minutes.set(Math.toIntExact(minute));
    }
    return minutes;
  }

  private long minute(Instant time) {
    return Duration.between(midnight(first.minusDays(1)), time).toMinutes();
  }

  private Instant midnight(LocalDate day) {
    return day.atStartOfDay(calendar.zone()).toInstant();
  }

  private LocalDateTime local(Instant minute) {
    return LocalDateTime.ofInstant(minute, calendar.zone());
  }

  private LocalDate date(Instant time) {
    return local(time).toLocalDate();
  }

  private String week(Instant time) {
    var date = date(time);
    return date.get(IsoFields.WEEK_BASED_YEAR) + "-" + date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }
}
