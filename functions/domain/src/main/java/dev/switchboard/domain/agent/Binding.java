package dev.switchboard.domain.agent;

/// What an event carries that tells whose it is. Within a workspace a binding leads to one agent at
/// most.
public record Binding(String channel, Key key, String value) {
  /// What the value identifies. `DEFAULT` takes the events that carry nothing else, as old
  /// deployments send them.
  public enum Key {
    ASSISTANT_ID,
    PHONE_NUMBER_ID,
    NUMBER,
    SQUAD_ID,
    DEFAULT
  }

  public Binding {
    if (value.isBlank() || value.length() > 256) {
      throw new IllegalArgumentException(
          "Binding value (%s) must have 1 to 256 characters.".formatted(value));
    }
  }

  /// The agent that takes a channel's events which name nobody.
  public static Binding fallback(String channel) {
    return new Binding(channel, Key.DEFAULT, "*");
  }
}
