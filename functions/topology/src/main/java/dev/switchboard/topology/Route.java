package dev.switchboard.topology;

/// A route of the HTTP API. A segment in braces takes one segment of the path; `{rest+}` takes all
/// that are left.
///
/// @param method `ANY`, or one HTTP method
public record Route(String method, String path) {}
