package dev.switchboard.lambda.notices;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/// How a secret is changed.
///
/// @param overlapHours how long the one before signs, too; 24 where it is not sent, 168 at most
@Serdeable
record RotationJson(@PositiveOrZero @Max(168) @Nullable Integer overlapHours) {}
