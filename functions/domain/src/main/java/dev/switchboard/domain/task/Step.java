package dev.switchboard.domain.task;

import dev.switchboard.domain.reasoning.Used;
import java.time.Instant;

/// A record of something that was done for a task; written once, after it was done.
///
/// @param number counts from 1
/// @param fence which taking of the task did it
/// @param used what it took, by the provider's own figures
public record Step(int number, long fence, Deed deed, Used used, Instant at) {}
