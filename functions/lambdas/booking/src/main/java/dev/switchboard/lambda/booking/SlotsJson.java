package dev.switchboard.lambda.booking;

import dev.switchboard.domain.booking.Elsewhere;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Free times.
///
/// @param diaryChecked false where the owner's own diary could not be asked, so that these may
///   still change; else absent
@Serdeable
record SlotsJson(List<SlotJson> items, @Nullable Boolean diaryChecked) {
  /// What is answered of whether the owner's own diary was asked: only that it could not be.
  static @Nullable Boolean checked(Elsewhere elsewhere) {
    return elsewhere.sure() ? null : Boolean.FALSE;
  }
}
