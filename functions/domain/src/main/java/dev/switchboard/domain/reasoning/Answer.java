package dev.switchboard.domain.reasoning;

/// What a model said, and what it took by the provider's own count.
public record Answer(String text, String model, int inputTokens, int outputTokens) {}
