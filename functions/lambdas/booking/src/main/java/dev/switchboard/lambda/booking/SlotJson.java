package dev.switchboard.lambda.booking;

import dev.switchboard.domain.booking.Bookable;
import dev.switchboard.domain.booking.SayTime;
import dev.switchboard.domain.booking.Slot;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/// A time that is free.
///
/// @param spoken its start, as it is said to a caller
@Serdeable
record SlotJson(String start, String end, String spoken) {
  static List<SlotJson> write(Bookable bookable, List<Slot> slots, Instant now) {
    var times = new Times(bookable.zone());
    var say = new SayTime(bookable.zone());
    return slots.stream()
        .map(slot ->
            new SlotJson(
                times.write(slot.start()), times.write(slot.end()), say.inFull(slot.start(), now)))
        .toList();
  }
}
