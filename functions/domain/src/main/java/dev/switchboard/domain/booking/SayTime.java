package dev.switchboard.domain.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Says times as a person would, in a calendar's zone, to the minute. `ReadWhen` understands them
/// again.
public final class SayTime {
  private static final int DAYS_WITHOUT_YEAR = 300;

  private static final Map<Integer, String> MINUTES =
      Map.of(5, "five", 10, "ten", 15, "quarter", 20, "twenty", 25, "twenty-five", 30, "half");

  /// From which hour on what is added, so that nobody takes an evening for a morning.
  private static final TreeMap<Integer, String> PARTS =
      new TreeMap<>(Map.of(0, " in the morning", 7, "", 19, " in the evening", 22, " at night"));

  private final ZoneId zone;

  public SayTime(ZoneId zone) {
    this.zone = zone;
  }

  /// "Tuesday the third of March at half past two". Never "today" or "tomorrow", so that whoever
  /// mistakes the day can hear it.
  public String inFull(Instant time, Instant now) {
    return date(time, now) + " at " + clock(time);
  }

  /// "Tuesday the third of March", with the year where it is more than 300 days away.
  public String date(Instant time, Instant now) {
    return date(time.atZone(zone).toLocalDate(), now);
  }

  /// "Half past two", "ten at night", "noon".
  public String clock(Instant time) {
    var local = time.atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    if (local.equals(LocalTime.NOON)) {
      return "noon";
    }
    if (local.equals(LocalTime.MIDNIGHT)) {
      return "midnight";
    }
    return hand(local) + PARTS.floorEntry(local.getHour()).getValue();
  }

  /// "Tuesday the third of March at nine, half past nine or ten, or Wednesday the fourth of March
  /// at two": the times as a choice, each day once, in the order in which they are given.
  public String list(List<Instant> times, Instant now) {
    if (times.isEmpty()) {
      throw new IllegalArgumentException("Times to say (none) must be one at least.");
    }
    var days =
        times.stream()
            .collect(
                Collectors.groupingBy(
                    time -> time.atZone(zone).toLocalDate(),
                    LinkedHashMap::new,
                    Collectors.mapping(this::clock, Collectors.toList())));
    var spoken =
        days.entrySet().stream()
            .map(day -> date(day.getKey(), now) + " at " + choice(day.getValue(), " or "))
            .toList();
    return choice(spoken, ", or ");
  }

  private String date(LocalDate date, Instant now) {
    var today = now.atZone(zone).toLocalDate();
    boolean far = Math.abs(ChronoUnit.DAYS.between(today, date)) > DAYS_WITHOUT_YEAR;
    return "%s the %s%s"
        .formatted(
            AskBack.name(date.getDayOfWeek()),
            AskBack.name(date.getDayOfMonth(), date.getMonth()),
            far ? " " + NumberWords.year(date.getYear()) : "");
  }

  private static String hand(LocalTime time) {
    int minute = time.getMinute();
    if (minute == 0) {
      return hour(time.getHour());
    }
    if (minute % 5 != 0) {
      return "%s %s%s"
          .formatted(hour(time.getHour()), minute < 10 ? "oh " : "", NumberWords.cardinal(minute));
    }
    return minute <= 30
        ? MINUTES.get(minute) + " past " + hour(time.getHour())
        : MINUTES.get(60 - minute) + " to " + hour(time.getHour() + 1);
  }

  private static String hour(int hour) {
    return NumberWords.cardinal(hour % 12 == 0 ? 12 : hour % 12);
  }

  private static String choice(List<String> options, String last) {
    int count = options.size();
    return count == 1
        ? options.getFirst()
        : String.join(", ", options.subList(0, count - 1)) + last + options.getLast();
  }
}
