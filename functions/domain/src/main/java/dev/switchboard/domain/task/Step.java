package dev.switchboard.domain.task;

import java.time.Instant;

/// A record of something that was done for a task; written once, after it was done.
///
/// @param number counts from 1
/// @param attempt which taking of the task did it
public record Step(int number, long attempt, String name, String detail, Instant at) {}
