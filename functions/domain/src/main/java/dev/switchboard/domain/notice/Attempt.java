package dev.switchboard.domain.notice;

import java.time.Instant;

/// One try to tell on one route, as the log of a notice has it.
public record Attempt(String route, Instant at, Telling.State outcome, String detail) {}
