package dev.switchboard.domain.booking;

import dev.switchboard.domain.agent.CalendarId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// What can be booked, and when: opening hours in a time zone of its own, and the types of
/// appointment on offer.
///
/// @param types the first is meant where a caller names none
/// @param step how far apart the starts of two neighbouring slots are, counted from the start of
///   each opening
/// @param notice how long before its start an appointment must be made
/// @param horizonDays how many days ahead, counting from today, appointments can be made
/// @param limits how much of it may be booked at most
/// @param subjects what its appointments can be about that has time of its own; where there are
///   any, an appointment is about one of them or about nothing
/// @param version rises with each change; 0 before the first
public record Calendar(
    CalendarId id,
    String name,
    ZoneId zone,
    Hours hours,
    List<AppointmentType> types,
    Duration step,
    Duration notice,
    int horizonDays,
    Limits limits,
    List<Subject> subjects,
    long version)
    implements Bookable {
  /// A confirmation code names its day only within this many days.
  public static final int LONGEST_HORIZON = 365;

  public Calendar {
    if (types.isEmpty()) {
      throw new IllegalArgumentException(
          "Calendar %s must offer at least one appointment type.".formatted(id));
    }
    if (step.compareTo(Duration.ofMinutes(5)) < 0 || step.compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalArgumentException(
          "Step of calendar %s (%s) must be 5 minutes to 1 day.".formatted(id, step));
    }
    if (notice.isNegative()) {
      throw new IllegalArgumentException(
          "Notice of calendar %s (%s) must not be negative.".formatted(id, notice));
    }
    if (horizonDays < 1 || horizonDays > LONGEST_HORIZON) {
      throw new IllegalArgumentException(
          "Horizon of calendar %s (%d days) must be 1 to %d days."
              .formatted(id, horizonDays, LONGEST_HORIZON));
    }
    types = List.copyOf(types);
    subjects = List.copyOf(subjects);
    var names = subjects.stream().flatMap(Subject::names).toList();
    if (new HashSet<>(names).size() < names.size()) {
      throw new IllegalArgumentException(
          "Subjects of calendar %s must not share a name.".formatted(id));
    }
  }

  /// One without subjects that have time of their own.
  public Calendar(
      CalendarId id,
      String name,
      ZoneId zone,
      Hours hours,
      List<AppointmentType> types,
      Duration step,
      Duration notice,
      int horizonDays,
      Limits limits,
      long version) {
    this(id, name, zone, hours, types, step, notice, horizonDays, limits, List.of(), version);
  }

  /// One without limits, too.
  public Calendar(
      CalendarId id,
      String name,
      ZoneId zone,
      Hours hours,
      List<AppointmentType> types,
      Duration step,
      Duration notice,
      int horizonDays,
      long version) {
    this(id, name, zone, hours, types, step, notice, horizonDays, Limits.NONE, version);
  }

  public Calendar withVersion(long newVersion) {
    return new Calendar(
        id, name, zone, hours, types, step, notice, horizonDays, limits, subjects, newVersion);
  }

  @Override
  public List<Way> ways() {
    return List.of(Way.of(this));
  }

  public LocalDate dayOf(Instant time) {
    return LocalDate.ofInstant(time, zone);
  }

  /// The last day that can be booked; before today where its limit has passed.
  public LocalDate lastDay(Instant now) {
    var horizon = horizon(now);
    return limits.until().filter(horizon::isAfter).orElse(horizon);
  }

  /// The last day on which there can be appointments, those included that were booked before a
  /// limit was set.
  public LocalDate horizon(Instant now) {
    return dayOf(now).plusDays(horizonDays);
  }

  /// What is kept free around an appointment of this type, as it is today; nothing where it is no
  /// longer on offer.
  Buffers buffers(String typeId) {
    for (var type : types) {
      if (type.id().equals(typeId)) {
        return type.buffers();
      }
    }
    return Buffers.NONE;
  }

  /// Whether the time of one of its subjects is kept in this one.
  boolean isOfSubject(CalendarId other) {
    return subjects.stream().anyMatch(subject -> subject.calendar().equals(other));
  }

  Optional<AppointmentType> typeOf(String typeId) {
    return types.stream().filter(type -> type.id().equals(typeId)).findFirst();
  }

  /// The type of this id or name, in any case; the first one where none is named.
  public Optional<AppointmentType> type(Optional<String> named) {
    return named
        .map(String::strip)
        .map(name ->
            types.stream()
                .filter(
                    type -> name.equalsIgnoreCase(type.id()) || name.equalsIgnoreCase(type.name()))
                .findFirst())
        .orElseGet(() -> Optional.of(types.getFirst()));
  }
}
