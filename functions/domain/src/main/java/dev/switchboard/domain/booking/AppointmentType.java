package dev.switchboard.domain.booking;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A kind of appointment that a calendar offers, how long it takes, and what is kept free around
/// it.
///
/// @param length how long one is where nobody says
/// @param otherLengths how long one can be as well
/// @param seats how many may have one and the same time
/// @param required what must be known before one is booked, besides a name
public record AppointmentType(
    String id,
    String name,
    Duration length,
    Set<Duration> otherLengths,
    int seats,
    Buffers buffers,
    Set<Detail> required) {
  /// All appointments of a day are one item of a store.
  public static final int MOST_SEATS = 200;

  public AppointmentType {
    check(id, length);
    otherLengths.forEach(each -> check(id, each));
    otherLengths = Set.copyOf(otherLengths);
    required = Set.copyOf(required);
    if (seats < 1 || seats > MOST_SEATS) {
      throw new IllegalArgumentException(
          "Seats of appointment type %s (%d) must be 1 to %d.".formatted(id, seats, MOST_SEATS));
    }
  }

  /// One of a single length, for one at a time.
  public AppointmentType(
      String id, String name, Duration length, Buffers buffers, Set<Detail> required) {
    this(id, name, length, Set.of(), 1, buffers, required);
  }

  /// One with no time around it, which needs nothing but a name.
  public AppointmentType(String id, String name, Duration length) {
    this(id, name, length, Buffers.NONE, Set.of());
  }

  /// Every length that it is offered in, the shortest first.
  public List<Duration> lengths() {
    return Stream.concat(Stream.of(length), otherLengths.stream()).distinct().sorted().toList();
  }

  /// The same where it is this long; empty where it is not offered so.
  public Optional<AppointmentType> lasting(Duration wanted) {
    if (wanted.equals(length)) {
      return Optional.of(this);
    }
    if (!otherLengths.contains(wanted)) {
      return Optional.empty();
    }
    var others = new HashSet<>(lengths());
    others.remove(wanted);
    return Optional.of(new AppointmentType(id, name, wanted, others, seats, buffers, required));
  }

  private static void check(String id, Duration length) {
    if (length.compareTo(Duration.ofMinutes(5)) < 0 || length.compareTo(Slot.LONGEST) > 0) {
      throw new IllegalArgumentException(
          "Length of appointment type %s (%s) must be 5 minutes to %s."
              .formatted(id, length, Slot.LONGEST));
    }
  }
}
