package dev.switchboard.domain.reasoning;

/// What a tool returned.
///
/// @param call the id of the call
/// @param failed whether the text says what went wrong
public record ToolResult(String call, String text, boolean failed) {}
