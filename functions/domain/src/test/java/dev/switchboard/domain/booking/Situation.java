package dev.switchboard.domain.booking;

import static dev.switchboard.domain.workspace.Tenants.ACME;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A day of some calendar with appointments on it, and what somebody would find free on it who
/// looked at each of its minutes.
record Situation(
    LocalDate day,
    ZoneId zone,
    List<Opening> openings,
    boolean special,
    Duration step,
    Duration length,
    Buffers buffers,
    Buffers othersBuffers,
    Duration notice,
    Limits limits,
    Instant now,
    List<Appointment> appointments,
    List<Hold> holds) {
  /// Who wishes.
  static final String HOLDER = "vapi:call-1";

  private static final Duration MINUTE = Duration.ofMinutes(1);

  Calendar calendar() {
    var wanted = new AppointmentType("visit", "Visit", length, buffers, Set.of());
    var other =
        new AppointmentType("other", "Other", Duration.ofMinutes(5), othersBuffers, Set.of());
    return Shops.limited(
        Shops.calendar(zone, hours(), List.of(wanted, other), step, notice), limits);
  }

  /// A day with hours of its own is open at all times in other weeks.
  private Hours hours() {
    var always = List.of(new Opening(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
    return special
        ? new Hours(
            Shops.daily(always).week(), Map.of(day, new SpecialDay(openings, Optional.empty())))
        : Shops.daily(openings);
  }

  List<Instant> minutes() {
    return Stream.iterate(dayStart(), this::isOnDay, minute -> minute.plus(MINUTE)).toList();
  }

  List<Instant> freeMinutes() {
    return openings.stream()
        .flatMap(opening -> offered(opening).stream())
        .distinct()
        .sorted()
        .filter(start -> !start.isBefore(now.plus(notice)))
        .filter(_ -> booked() < limits.perDay().orElse(Integer.MAX_VALUE))
        .filter(_ -> limits.until().map(last -> !last.isBefore(day)).orElse(true))
        .filter(start -> others().noneMatch(hold -> takes(hold.slot(), start)))
        .filter(start ->
            appointments.stream().noneMatch(each -> isBooked(each) && takes(each.slot(), start)))
        .toList();
  }

  private long booked() {
    return appointments.stream().filter(Situation::isBooked).count() + others().count();
  }

  private List<Instant> offered(Opening opening) {
    var opens =
        minutes().stream().filter(minute -> !local(minute).isBefore(opening.from())).findFirst();
    var closes =
        minutes().stream()
            .filter(minute -> !isAfter(local(minute), opening.to()))
            .reduce((first, last) -> last)
            .map(last ->
                local(last).equals(opening.to()) && !opening.to().equals(LocalTime.MIDNIGHT)
                    ? last
                    : last.plus(MINUTE));
    return minutes().stream()
        .filter(minute -> opens.filter(first -> isStart(first, minute)).isPresent())
        .filter(minute -> closes.filter(end -> !minute.plus(length).isAfter(end)).isPresent())
        .toList();
  }

  private static boolean isAfter(LocalTime time, LocalTime closing) {
    return !closing.equals(LocalTime.MIDNIGHT) && time.isAfter(closing);
  }

  private boolean isStart(Instant first, Instant minute) {
    return !minute.isBefore(first)
        && Duration.between(first, minute).toMinutes() % step.toMinutes() == 0;
  }

  private static boolean isBooked(Appointment appointment) {
    return appointment.status() == Appointment.Status.BOOKED;
  }

  /// The holds of others that last.
  private Stream<Hold> others() {
    return holds.stream()
        .filter(hold -> hold.until().isAfter(now) && !hold.holder().equals(HOLDER));
  }

  private boolean takes(Slot slot, Instant start) {
    return start.isBefore(slot.start())
        ? isTooClose(start.plus(length), buffers, othersBuffers, slot.start())
        : isTooClose(slot.end(), othersBuffers, buffers, start);
  }

  /// Whether there is less than both buffers between the end of the first and the next start.
  private static boolean isTooClose(Instant end, Buffers first, Buffers next, Instant start) {
    long gap = Duration.between(end, start).toMinutes();
    return gap < first.after().toMinutes() + next.before().toMinutes();
  }

  private LocalTime local(Instant minute) {
    return minute.atZone(zone).toLocalTime();
  }

  private Instant dayStart() {
    return day.atStartOfDay(zone).toInstant();
  }

  private boolean isOnDay(Instant minute) {
    return minute.atZone(zone).toLocalDate().equals(day);
  }

  Desk desk() {
    var desk = new Desk(calendar());
    desk.clock.set(now);
    var stored = CalendarDay.empty(Salon.ID, day);
    for (var appointment : appointments) {
      stored = stored.with(appointment, now);
    }
    desk.days.save(ACME, stored.withHolds(holds));
    return desk;
  }

  Wish wish(Instant start) {
    return Desk.wish(calendar().types().getFirst(), Desk.ANN, start, "wish");
  }

  static Appointment appointment(LocalDate day, int number, Slot slot, boolean cancelled) {
    return new Appointment(
        Salon.idOn(day, number),
        Optional.empty(),
        slot,
        "other",
        Optional.empty(),
        Desk.BOB,
        Optional.empty(),
        cancelled ? Appointment.Status.CANCELLED : Appointment.Status.BOOKED,
        new Source("api", Optional.empty(), "taken-" + number),
        slot.start(),
        1);
  }
}
