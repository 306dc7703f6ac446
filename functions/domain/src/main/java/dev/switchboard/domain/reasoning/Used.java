package dev.switchboard.domain.reasoning;

/// What answers took, by the provider's own count.
///
/// @param inputTokens what was read, with what the provider had in its cache
/// @param outputTokens what was written, with what was thought
/// @param micros millionths of a US dollar at the listed or configured price; 0 where there is none
public record Used(long inputTokens, long outputTokens, long micros) {
  public static final Used NONE = new Used(0, 0, 0);

  public Used plus(Used other) {
    return new Used(
        inputTokens + other.inputTokens, outputTokens + other.outputTokens, micros + other.micros);
  }
}
