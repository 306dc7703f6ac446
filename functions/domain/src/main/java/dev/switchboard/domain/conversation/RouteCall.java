package dev.switchboard.domain.conversation;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.AgentDirectory;
import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.agent.Binding.Key;
import dev.switchboard.domain.conversation.Inbound.HandoffWanted;
import dev.switchboard.domain.fault.FaultLog;
import java.util.Locale;
import java.util.Optional;

/// Says where a call goes: who answers it, to whom it is put through, and who takes it over.
final class RouteCall {
  private final AgentDirectory agents;
  private final FaultLog faults;

  RouteCall(AgentDirectory agents, FaultLog faults) {
    this.agents = agents;
    this.faults = faults;
  }

  /// The agent's saved assistant, else the one that is made for the call, else its squad.
  Reply answer(Optional<Agent> called) {
    return called
        .flatMap(RouteCall::answering)
        .orElseGet(() ->
            new Reply.Apology(
                "I am sorry, nobody answers on this number yet. Please call again later."));
  }

  private static Optional<Reply> answering(Agent agent) {
    Optional<Reply> saved = agent.boundTo("vapi", Key.ASSISTANT_ID).map(Reply.UseAssistant::new);
    Optional<Reply> madeForTheCall =
        agent.assistant().isEmpty()
            ? Optional.empty()
            : Optional.of(new Reply.UseTransient(agent.assistant()));
    return saved
        .or(() -> madeForTheCall)
        .or(() -> agent.boundTo("vapi", Key.SQUAD_ID).map(Reply.UseSquad::new));
  }

  Reply putThrough(Optional<Agent> called) {
    return called
        .flatMap(Agent::transferTo)
        .<Reply>map(number -> new Reply.PutThrough(number, "One moment, I am putting you through."))
        .orElseGet(() ->
            new Reply.StayHere("I cannot put you through just now, but I can take a message."));
  }

  /// To the agent whose id, or whose name written as an id, is among the parameters.
  Reply handOver(HandoffWanted wanted) {
    return wanted.parameters().values().stream()
        .filter(String.class::isInstance)
        .map(value -> ((String) value).strip().toLowerCase(Locale.ROOT).replace(' ', '-'))
        .flatMap(text -> AgentId.of(text).stream())
        .flatMap(id -> find(wanted.envelope(), id).stream())
        .flatMap(agent -> agent.boundTo("vapi", Key.ASSISTANT_ID).stream())
        .findFirst()
        .<Reply>map(Reply.HandOver::new)
        .orElseGet(
            () -> new Reply.StayHere("My colleague is not available, but I will help you myself."));
  }

  /// Nobody where the directory cannot be asked: the caller is waiting.
  private Optional<Agent> find(Envelope envelope, AgentId id) {
    try {
      return agents.find(envelope.workspace(), id);
    } catch (RuntimeException unreachable) {
      faults.report(envelope.type(), unreachable);
      return Optional.empty();
    }
  }
}
