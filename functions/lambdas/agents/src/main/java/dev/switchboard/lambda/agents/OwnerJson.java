package dev.switchboard.lambda.agents;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Whom an agent works for.
///
/// @param notHeard who is told what a caller did not hear on the call: `caller-by-sms`, which is
///   usual, `owner-by-sms`, `owner-by-email` or `nobody`
@Serdeable
record OwnerJson(
    @NotBlank @Size(max = 200) @Nullable String name,
    @Email @Nullable String email,
    @Pattern(regexp = Forms.PHONE, message = Forms.PHONE_WORDS) @Nullable String phone,
    @Valid @Nullable EndpointJson webhook,
    @Pattern(
            regexp = "caller-by-sms|owner-by-sms|owner-by-email|nobody",
            message = "must be caller-by-sms, owner-by-sms, owner-by-email or nobody")
        @Nullable String notHeard) {}
