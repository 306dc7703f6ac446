package dev.switchboard.topology;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A Lambda function.
///
/// @param module the folder under `functions/lambdas` whose zip it runs
/// @param handler the class of its handler
/// @param environment its own environment variables, besides the names of the tables and queues it
///   may use
public record Function(
    String name,
    String module,
    String handler,
    int memoryMegabytes,
    Duration timeOut,
    Source source,
    List<Permission> permissions,
    Map<String, String> environment) {}
