package dev.switchboard.topology;

import java.time.Duration;

/// A message that is sent to a queue again and again.
public record Schedule(String name, Duration every, Queue queue, String body) {}
