package dev.switchboard.domain.conversation;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.AgentDirectory;
import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.agent.Binding.Key;
import dev.switchboard.domain.agent.FindAgent;
import dev.switchboard.domain.conversation.Fact.ToolsAnswered;
import dev.switchboard.domain.conversation.Inbound.HandoffWanted;
import dev.switchboard.domain.conversation.Inbound.ToolsCalled;
import dev.switchboard.domain.conversation.Reply.ToolResult;
import dev.switchboard.domain.conversation.Reply.ToolResults;
import dev.switchboard.domain.conversation.tool.Toolbox;
import dev.switchboard.domain.fault.FaultLog;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The one place that says what an event leads to. An event that somebody waits for is answered
/// even where it cannot be logged; one that nobody waits for is answered only once it is safely on
/// its way to the call's record.
public final class Respond {
  /// Long enough for a caller to think, short enough not to be noticed.
  private static final double PATIENCE_SECONDS = 0.4;

  private final AgentDirectory agents;
  private final FindAgent findAgent;
  private final Toolbox toolbox;
  private final CallLog log;
  private final FaultLog faults;

  public Respond(AgentDirectory agents, Toolbox toolbox, CallLog log, FaultLog faults) {
    this.agents = agents;
    this.findAgent = new FindAgent(agents);
    this.toolbox = toolbox;
    this.log = log;
    this.faults = faults;
  }

  /// Decides, and does it. Throws a fault only where nobody waits for more than the
  /// acknowledgement.
  public Reply respond(Inbound inbound) {
    return switch (inbound) {
      case Inbound.AssistantWanted wanted -> noted(wanted.envelope(), assistant(wanted.envelope()));
      case ToolsCalled called -> tools(called);
      case Inbound.TransferWanted wanted -> noted(wanted.envelope(), transfer(wanted.envelope()));
      case HandoffWanted wanted -> noted(wanted.envelope(), handOff(wanted));
      case Inbound.KnowledgeWanted wanted ->
          noted(wanted.envelope(), new Reply.Documents(List.of()));
      case Inbound.DialWanted wanted ->
          noted(wanted.envelope(), new Reply.MayDial(wanted.number().isPresent()));
      case Inbound.EndpointingWanted _ -> new Reply.Wait(PATIENCE_SECONDS);
      case Inbound.Happened happened -> accept(happened);
    };
  }

  private Reply accept(Inbound.Happened happened) {
    var envelope = happened.envelope();
    if (envelope.call().isPresent()) {
      var agent = agentOf(envelope).map(Agent::id);
      log.send(
          happened.facts().stream()
              .flatMap(fact -> CallEvent.of(envelope, agent, fact).stream())
              .toList());
    }
    return new Reply.Accepted();
  }

  private Reply tools(ToolsCalled called) {
    var envelope = called.envelope();
    var agent = agentOrNobody(envelope);
    var results = called.calls().stream().map(call -> toolbox.use(envelope, agent, call)).toList();
    var answers = results.stream().map(Respond::answered).toList();
    note(envelope, agent.map(Agent::id), new ToolsAnswered(answers));
    return new ToolResults(results, called.style());
  }

  private Reply assistant(Envelope envelope) {
    var agent = agentOrNobody(envelope);
    return agent
        .flatMap(Respond::answering)
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

  private Reply transfer(Envelope envelope) {
    return agentOrNobody(envelope)
        .flatMap(Agent::transferTo)
        .<Reply>map(number -> new Reply.PutThrough(number, "One moment, I am putting you through."))
        .orElseGet(() ->
            new Reply.StayHere("I cannot put you through just now, but I can take a message."));
  }

  /// The agent whose id, or whose name written as an id, is among the parameters.
  private Reply handOff(HandoffWanted wanted) {
    var workspace = wanted.envelope().workspace();
    return wanted.parameters().values().stream()
        .filter(String.class::isInstance)
        .map(value -> ((String) value).strip().toLowerCase(Locale.ROOT).replace(' ', '-'))
        .flatMap(text -> AgentId.of(text).stream())
        .flatMap(id -> orNothing(wanted.envelope(), () -> agents.find(workspace, id)).stream())
        .flatMap(agent -> agent.boundTo("vapi", Key.ASSISTANT_ID).stream())
        .findFirst()
        .<Reply>map(Reply.HandOver::new)
        .orElseGet(
            () -> new Reply.StayHere("My colleague is not available, but I will help you myself."));
  }

  private Reply noted(Envelope envelope, Reply reply) {
    note(envelope, agentOrNobody(envelope).map(Agent::id), new Fact.Noted(Map.of()));
    return reply;
  }

  /// The caller is waiting, and what was done for them is stored already; a fault here must not
  /// make it unheard.
  private void note(Envelope envelope, Optional<AgentId> agent, Fact fact) {
    try {
      CallEvent.of(envelope, agent, fact).ifPresent(event -> log.send(List.of(event)));
    } catch (RuntimeException unlogged) {
      faults.report(envelope.type(), unlogged);
    }
  }

  private Optional<Agent> agentOrNobody(Envelope envelope) {
    return orNothing(envelope, () -> agentOf(envelope));
  }

  private Optional<Agent> orNothing(Envelope envelope, Supplier<Optional<Agent>> looked) {
    try {
      return looked.get();
    } catch (RuntimeException unreachable) {
      faults.report(envelope.type(), unreachable);
      return Optional.empty();
    }
  }

  private Optional<Agent> agentOf(Envelope envelope) {
    return findAgent.find(envelope.workspace(), envelope.channel(), envelope.named());
  }

  private static ToolsAnswered.Answered answered(ToolResult result) {
    return new ToolsAnswered.Answered(
        result.name(), result.failed(), result.spoken(), result.appointment(), result.task());
  }
}
