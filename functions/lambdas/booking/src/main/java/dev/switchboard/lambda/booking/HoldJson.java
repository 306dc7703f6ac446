package dev.switchboard.lambda.booking;

import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.Elsewhere;
import dev.switchboard.domain.booking.Hold;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// A hold as it is answered.
///
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
  static HoldJson write(Calendar calendar, Hold hold, Elsewhere elsewhere) {
    var times = new Times(calendar.zone());
    var start = hold.slot().start();
    return new HoldJson(
        HoldId.of(calendar.id(), calendar.dayOf(start), hold.holder()).toString(),
        calendar.id().value(),
        times.write(start),
        times.write(hold.slot().end()),
        hold.type(),
        times.write(hold.until()),
        SlotsJson.checked(elsewhere));
  }
}
