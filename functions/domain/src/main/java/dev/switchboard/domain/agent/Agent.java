package dev.switchboard.domain.agent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who answers: its bindings to channels, the calendar and tools it may use, what it says, and its
/// owner.
///
/// @param tools the names of the tools it may use
/// @param assistant the transient assistant that a channel gets where no assistant id is bound, as
///   plain JSON values
/// @param transferTo the number, in E.164, where it hands a call over to a person
/// @param work what `delegate_task` may lead to
/// @param version rises with each change; 0 before the first
public record Agent(
    AgentId id,
    String name,
    String greeting,
    String persona,
    Optional<CalendarId> calendar,
    Set<String> tools,
    List<ToolAlias> aliases,
    List<Binding> bindings,
    Map<String, Object> assistant,
    Optional<String> transferTo,
    Owner owner,
    WorkSettings work,
    long version) {
  /// One item of the store holds each binding, and one transaction holds 100 items.
  public static final int MOST_BINDINGS = 40;

  public Agent {
    if (name.isBlank()) {
      throw new IllegalArgumentException("Agent name must not be empty.");
    }
    if (bindings.size() > MOST_BINDINGS) {
      throw new IllegalArgumentException(
          "Agent bindings (%d) must be at most %d.".formatted(bindings.size(), MOST_BINDINGS));
    }
    tools = Set.copyOf(tools);
    aliases = List.copyOf(aliases);
    bindings = List.copyOf(bindings);
    assistant = Map.copyOf(assistant);
  }

  /// The value it is bound to on a channel, first of several.
  public Optional<String> boundTo(String channel, Binding.Key key) {
    return bindings.stream()
        .filter(binding -> binding.channel().equals(channel) && binding.key() == key)
        .map(Binding::value)
        .findFirst();
  }

  /// What a tool's name means for this agent, where it is not one of ours already.
  public Optional<ToolAlias> alias(String toolName) {
    return aliases.stream().filter(alias -> alias.name().equals(toolName)).findFirst();
  }
}
