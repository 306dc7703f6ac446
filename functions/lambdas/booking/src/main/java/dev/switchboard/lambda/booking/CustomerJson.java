package dev.switchboard.lambda.booking;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Whom an appointment is for.
@Serdeable
record CustomerJson(
    @NotBlank @Size(max = 200) @Nullable String name,
    @Pattern(
            regexp = "\\+[1-9][0-9]{6,14}",
            message = "must be a number in E.164, such as +442079460000")
        @Nullable String phone,
    @Email @Size(max = 320) @Nullable String email) {}
