package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.booking.AppointmentType;
import dev.switchboard.domain.booking.Calendar;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the type of an appointment, by its id or its name.
final class Types {
  private Types() {}

  static AppointmentType read(Calendar calendar, @Nullable String named) {
    return calendar
        .type(Optional.ofNullable(named))
        .orElseThrow(() -> ProblemException.field("type", "must be " + known(calendar) + "."));
  }

  private static String known(Calendar calendar) {
    return calendar.types().stream().map(AppointmentType::id).collect(Collectors.joining(" or "));
  }
}
