package dev.switchboard.lambda.booking;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/// Which time is to be kept.
///
/// @param calendarId a calendar's or a team's
/// @param start with an offset, or local in the calendar's zone
/// @param type the calendar's first one where it is not given
/// @param durationMinutes one of the type's lengths; its usual one where it is not given
/// @param subject what the appointment will be about, where that has time of its own
@Serdeable
record HoldWishJson(
    @NotBlank @Nullable String calendarId,
    @NotBlank @Nullable String start,
    @Nullable String type,
    @Nullable Integer durationMinutes,
    @Nullable String subject) {}
