package dev.switchboard.lambda.booking;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A team, as it is sent and answered. What an answer says can be sent back unchanged.
///
/// @param kind `round-robin`, where an appointment needs one member, or `collective`, where it
///   needs all
/// @param members the ids of calendars; the first one's types are on offer
/// @param version where it is given, only this version is replaced
@Serdeable
record TeamJson(
    @Nullable String id,
    @NotBlank @Size(max = 200) @Nullable String name,
    @NotBlank @Nullable String kind,
    @NotEmpty @Size(max = 20) @Nullable List<@NotBlank String> members,
    @PositiveOrZero @Nullable Long version) {}
