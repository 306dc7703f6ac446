package dev.switchboard.lambda.booking;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/// Which time is to be kept.
///
/// @param start with an offset, or local in the calendar's zone
/// @param type the calendar's first one where it is not given
/// @param durationMinutes one of the type's lengths; its usual one where it is not given
@Serdeable
record HoldWishJson(
    @NotBlank @Nullable String calendarId,
    @NotBlank @Nullable String start,
    @Nullable String type,
    @Nullable Integer durationMinutes) {}
