package dev.switchboard.lambda.agents;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// An address of the owner.
///
/// @param secret never answered; where it is not sent, the one that is stored stays
/// @param secretSet answered instead of it; not read
@Serdeable
record EndpointJson(
    @NotBlank @Size(max = 2_000) @Nullable String url,
    @Nullable String secret,
    @Nullable Boolean secretSet) {}
