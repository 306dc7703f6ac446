package dev.switchboard.lambda.agents;

import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.AgentDirectory;
import dev.switchboard.domain.agent.AgentDirectory.Saving;
import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.agent.Binding;
import dev.switchboard.domain.conversation.tool.ToolNames;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.task.declared.DeclaredTools;
import dev.switchboard.domain.workspace.WorkspaceId;
import io.micronaut.http.HttpStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Stores an agent that was sent, or tells what is in the way.
final class SaveAgent {
  private static final int MOST_RACES = 5;

  private final AgentDirectory agents;
  private final AgentDirectory fresh;
  private final DeclaredTools declaredTools;

  /// Reads what is stored from `fresh`, and writes to `agents`, which then forgets what it knew.
  SaveAgent(AgentDirectory agents, AgentDirectory fresh, DeclaredTools declaredTools) {
    this.agents = agents;
    this.fresh = fresh;
    this.declaredTools = declaredTools;
  }

  Agent create(WorkspaceId workspace, AgentId id, AgentJson sent) {
    var agent = reading(workspace, Optional.empty(), sent).read(id, sent, 0);
    return saved(agents.save(workspace, agent))
        .orElseThrow(
            () -> conflict("There is an agent %s already. PUT replaces it.".formatted(id)));
  }

  /// Without a version the newest is replaced, whatever it is.
  Agent replace(WorkspaceId workspace, AgentId id, AgentJson sent) {
    for (int race = 0; race < MOST_RACES; race++) {
      var stored = fresh.find(workspace, id);
      long current = stored.map(Agent::version).orElse(0L);
      var wanted = Optional.ofNullable(sent.version());
      if (wanted.isPresent() && wanted.get() != current) {
        throw stale(current);
      }
      var agent = reading(workspace, stored, sent).read(id, sent, current);
      var saved = saved(agents.save(workspace, agent));
      if (saved.isPresent()) {
        return saved.get();
      }
    }
    throw new Fault.Passing("Too many changes of agent %s at once.".formatted(id));
  }

  /// It may have what is declared, and what it has already.
  private ReadAgent reading(WorkspaceId workspace, Optional<Agent> stored, AgentJson sent) {
    var others =
        Optional.ofNullable(sent.tools()).orElse(List.of()).stream()
            .filter(name -> !ToolNames.OF_AGENTS.contains(name))
            .collect(Collectors.toSet());
    var allowed = new HashSet<>(stored.map(Agent::tools).orElse(Set.of()));
    if (!allowed.containsAll(others)) {
      declaredTools.find(workspace, others).forEach(tool -> allowed.add(tool.name()));
    }
    return new ReadAgent(stored, allowed);
  }

  /// Empty where somebody else changed it meanwhile.
  private static Optional<Agent> saved(Saving saving) {
    return switch (saving) {
      case Saving.Saved saved -> Optional.of(saved.agent());
      case Saving.Stale _ -> Optional.empty();
      case Saving.BindingTaken taken -> throw taken(taken.binding());
    };
  }

  private static ProblemException stale(long current) {
    return new ProblemException(
        HttpStatus.CONFLICT,
        "The agent is at version %d by now.".formatted(current),
        Map.of("version", current));
  }

  private static ProblemException conflict(String detail) {
    return new ProblemException(HttpStatus.CONFLICT, detail);
  }

  private static ProblemException taken(Binding binding) {
    var key = binding.key().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return new ProblemException(
        HttpStatus.CONFLICT,
        "Another agent has the %s %s of %s.".formatted(key, binding.value(), binding.channel()),
        Map.of(
            "binding", Map.of("channel", binding.channel(), "key", key, "value", binding.value())));
  }
}
