package dev.switchboard.domain.task;

import dev.switchboard.domain.agent.AgentId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What was asked for, of whom, and on what terms. It never changes.
///
/// @param kind which `Work` does it
/// @param words what is wanted, as it was said
/// @param inputs further arguments, as plain JSON values
/// @param parent the task that it is a branch of
/// @param createdAt when it was accepted
/// @param saidAt when its words were said, so what "tomorrow" in them means; a branch has its
///   parent's
public record Order(
    AgentId agent,
    String kind,
    String words,
    Map<String, Object> inputs,
    Origin origin,
    Terms terms,
    Optional<Parent> parent,
    Instant createdAt,
    Instant saidAt) {
  public Order {
    inputs = Map.copyOf(inputs);
  }

  /// One that is accepted as soon as it is said.
  public Order(
      AgentId agent,
      String kind,
      String words,
      Map<String, Object> inputs,
      Origin origin,
      Terms terms,
      Optional<Parent> parent,
      Instant createdAt) {
    this(agent, kind, words, inputs, origin, terms, parent, createdAt, createdAt);
  }

  /// The task that began this one, and what it calls it.
  public record Parent(TaskId task, String branch) {}
}
