package dev.switchboard.domain.conversation;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.AgentDirectory;
import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.agent.FindAgent;
import dev.switchboard.domain.conversation.Fact.ToolsAnswered;
import dev.switchboard.domain.conversation.Inbound.HandoffWanted;
import dev.switchboard.domain.conversation.Inbound.ToolsCalled;
import dev.switchboard.domain.conversation.Reply.ToolResult;
import dev.switchboard.domain.conversation.Reply.ToolResults;
import dev.switchboard.domain.conversation.tool.Toolbox;
import dev.switchboard.domain.fault.FaultLog;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The one place that says what an event leads to. An event that somebody waits for is answered
/// even where it cannot be logged; one that nobody waits for is answered only once it is safely on
/// its way to the call's record.
public final class Respond {
  /// Long enough for a caller to think, short enough not to be noticed.
  private static final double PATIENCE_SECONDS = 0.4;

  private final RouteCall route;
  private final FindAgent findAgent;
  private final Toolbox toolbox;
  private final CallLog log;
  private final FaultLog faults;

  public Respond(AgentDirectory agents, Toolbox toolbox, CallLog log, FaultLog faults) {
    this.route = new RouteCall(agents, faults);
    this.findAgent = new FindAgent(agents);
    this.toolbox = toolbox;
    this.log = log;
    this.faults = faults;
  }

  /// Decides, and does it. Throws a fault only where nobody waits for more than the
  /// acknowledgement.
  public Reply respond(Inbound inbound) {
    return switch (inbound) {
      case Inbound.AssistantWanted wanted ->
          noted(wanted.envelope(), route.answer(agentOrNobody(wanted.envelope())));
      case ToolsCalled called -> tools(called);
      case Inbound.TransferWanted wanted ->
          noted(wanted.envelope(), route.putThrough(agentOrNobody(wanted.envelope())));
      case HandoffWanted wanted -> noted(wanted.envelope(), route.handOver(wanted));
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
    try {
      return agentOf(envelope);
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
