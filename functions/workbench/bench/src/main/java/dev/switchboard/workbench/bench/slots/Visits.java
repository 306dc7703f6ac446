package dev.switchboard.workbench.bench.slots;

import dev.switchboard.domain.booking.AppointmentType;
import dev.switchboard.domain.booking.Buffers;
import java.time.Duration;
import java.util.Set;

/// What is booked in the diaries.
final class Visits {
  static final Duration STEP = Duration.ofMinutes(15);
  static final AppointmentType VISIT =
      new AppointmentType(
          "visit",
          "Visit",
          Duration.ofMinutes(30),
          new Buffers(Duration.ofMinutes(5), Duration.ofMinutes(10)),
          Set.of());

  private Visits() {}
}
