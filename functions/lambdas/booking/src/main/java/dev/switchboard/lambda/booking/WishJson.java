package dev.switchboard.lambda.booking;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What is to be booked.
///
/// @param start with an offset, or local in the calendar's zone
/// @param type the calendar's first one where it is not given
/// @param durationMinutes one of the type's lengths; its usual one where it is not given
@Serdeable
record WishJson(
    @NotBlank @Nullable String calendarId,
    @Nullable String agentId,
    @NotBlank @Nullable String start,
    @Nullable String type,
    @Nullable Integer durationMinutes,
    @Size(max = 500) @Nullable String subject,
    @Valid @Nullable CustomerJson customer,
    @Size(max = 1_000) @Nullable String notes) {}
