package dev.switchboard.domain.reasoning;

import java.time.Duration;

/// What a model is asked.
///
/// @param system who it is and what holds
/// @param user what is wanted
/// @param mostTokens the longest answer
/// @param patience how long to wait for the whole answer
public record Prompt(String system, String user, int mostTokens, Duration patience) {}
