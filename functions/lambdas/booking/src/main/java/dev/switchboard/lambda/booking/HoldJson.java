package dev.switchboard.lambda.booking;

import dev.switchboard.domain.booking.Elsewhere;
import dev.switchboard.domain.booking.HoldOutcome.Held;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A hold as it is answered.
///
/// @param calendarId the calendar that it is kept in; of a team, a member's
/// @param until from this moment on it counts for nothing
/// @param diaryChecked false where the owner's own diary could not be asked; else absent
@Serdeable
record HoldJson(
    String id,
    String calendarId,
    String start,
    String end,
    String type,
    String until,
    @Nullable Boolean diaryChecked) {
  static HoldJson write(Held held, ZoneId zone, Elsewhere elsewhere) {
    var hold = held.hold();
    var times = new Times(zone);
    var start = hold.slot().start();
    return new HoldJson(
        HoldId.of(held.calendar(), LocalDate.ofInstant(start, zone), hold.holder()).toString(),
        held.calendar().value(),
        times.write(start),
        times.write(hold.slot().end()),
        hold.type(),
        times.write(hold.until()),
        SlotsJson.checked(elsewhere));
  }
}
