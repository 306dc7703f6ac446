package dev.switchboard.lambda.booking;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What is to be different about an appointment. What is not given stays.
@Serdeable
record ChangeJson(
    @Nullable String start,
    @Size(max = 500) @Nullable String subject,
    @Size(max = 1_000) @Nullable String notes) {}
