package dev.switchboard.domain.link;

import java.time.Instant;
import java.util.Optional;

/// An event of a calendar elsewhere, as far as it concerns ours.
///
/// @param id there; it stays the same while the event is in its mailbox
/// @param key what we made it under, where we did and the other side tells
/// @param busy whether it takes time: one that is shown as free, or was cancelled, does not
public record Event(String id, Optional<String> key, Instant start, Instant end, boolean busy) {}
