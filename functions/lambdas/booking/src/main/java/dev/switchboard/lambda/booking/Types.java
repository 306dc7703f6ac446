package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.booking.AppointmentType;
import dev.switchboard.domain.booking.Bookable;
import dev.switchboard.domain.booking.Calendar;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the type of an appointment, by its id or its name, and how long it is to be.
final class Types {
  private Types() {}

  private static AppointmentType read(Calendar calendar, @Nullable String named) {
    return calendar
        .type(Optional.ofNullable(named))
        .orElseThrow(() -> ProblemException.field("type", "must be " + known(calendar) + "."));
  }

  /// The type where it is this long; as long as it usually is where nothing is given.
  static AppointmentType read(
      Bookable bookable, @Nullable String named, @Nullable Integer minutes) {
    var type = read(bookable.first(), named);
    return minutes == null
        ? type
        : type.lasting(Duration.ofMinutes(minutes))
            .orElseThrow(
                () -> ProblemException.field("durationMinutes", "must be " + lengths(type) + "."));
  }

  private static String lengths(AppointmentType type) {
    return type.lengths().stream()
        .map(length -> String.valueOf(length.toMinutes()))
        .collect(Collectors.joining(" or "));
  }

  private static String known(Calendar calendar) {
    return calendar.types().stream().map(AppointmentType::id).collect(Collectors.joining(" or "));
  }
}
