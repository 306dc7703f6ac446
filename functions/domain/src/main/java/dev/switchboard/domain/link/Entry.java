package dev.switchboard.domain.link;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// What we write into a calendar elsewhere for an appointment.
///
/// @param key the same for each try to make the same event, and for no other event
/// @param guest whom the other side invites, where we know an address
public record Entry(
    String key,
    String subject,
    String body,
    Instant start,
    Instant end,
    ZoneId zone,
    Optional<String> guest) {}
