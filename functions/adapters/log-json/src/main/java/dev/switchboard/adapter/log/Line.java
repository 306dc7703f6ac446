package dev.switchboard.adapter.log;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.event.Level;

/// What a line says.
///
/// @param fields besides the message, in their order
record Line(
    Instant at,
    Level level,
    String logger,
    String message,
    Map<String, Object> fields,
    Optional<Throwable> thrown) {}
