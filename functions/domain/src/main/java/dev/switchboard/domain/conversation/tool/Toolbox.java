package dev.switchboard.domain.conversation.tool;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.ToolAlias;
import dev.switchboard.domain.conversation.Envelope;
import dev.switchboard.domain.conversation.Inbound.ToolCall;
import dev.switchboard.domain.conversation.Reply.ToolResult;
import dev.switchboard.domain.conversation.tool.Tool.Spoken;
import dev.switchboard.domain.conversation.tool.Tool.Use;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.fault.FaultLog;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Uses the tool that an agent asks for. Whatever goes wrong inside one use is a sentence about
/// that use; the others are answered.
public final class Toolbox {
  private static final Pattern LINE_OR_SPACE = Pattern.compile("(?U)[\\s\\p{Cntrl}]+");

  private final Map<String, Tool> tools;
  private final FaultLog faults;

  public Toolbox(List<Tool> tools, FaultLog faults) {
    this.tools =
        tools.stream().collect(Collectors.toUnmodifiableMap(Tool::name, Function.identity()));
    this.faults = faults;
  }

  /// Answers one call of a tool; `agent` is empty where nobody knows who is calling it.
  public ToolResult use(Envelope envelope, Optional<Agent> agent, ToolCall call) {
    var spoken =
        agent
            .map(known -> use(envelope, known, call))
            .orElseGet(() ->
                Spoken.apology(
                    "I am sorry, this assistant is not connected to a business yet, so I cannot do that."));
    return new ToolResult(
        call.id(),
        call.name(),
        spoken.failed(),
        oneLine(spoken.words()),
        spoken.appointment(),
        spoken.task());
  }

  private Spoken use(Envelope envelope, Agent agent, ToolCall call) {
    var alias = agent.alias(call.name());
    var name = alias.map(ToolAlias::tool).orElse(call.name());
    var tool = tools.get(name);
    if (tool == null || !agent.tools().contains(name)) {
      return Spoken.apology("I am sorry, that is something I cannot do.");
    }
    if (call.arguments().isEmpty()) {
      return Spoken.apology("I am sorry, I did not get that. Could you say it again?");
    }
    var arguments = new Arguments(call.arguments().get());
    var renamed = alias.map(each -> arguments.renamed(each.parameters())).orElse(arguments);
    var key = requestKey(envelope, call, arguments);
    try {
      return tool.use(new Use(envelope.workspace(), agent, envelope, key, renamed));
    } catch (Fault.Passing passing) {
      faults.report(name, passing);
      return Spoken.apology(
          "I am sorry, that takes too long just now. Please ask me again in a moment.");
    } catch (RuntimeException broken) {
      faults.report(name, broken);
      return Spoken.apology("I am sorry, something went wrong on our side, and that was not done.");
    }
  }

  /// A channel may drop an answer of several lines.
  ///
  /// @see <a href="https://docs.vapi.ai/tools/custom-tools-troubleshooting">VAPI
  ///   troubleshooting</a>
  private static String oneLine(String words) {
    return LINE_OR_SPACE.matcher(words).replaceAll(" ").strip();
  }

  /// Some models number their calls anew in each turn, so the arguments are part of the key.
  private static String requestKey(Envelope envelope, ToolCall call, Arguments arguments) {
    var conversation =
        envelope
            .call()
            .or(() -> envelope.sentAt().map(Instant::toString))
            .orElseGet(() -> envelope.receivedAt().toString());
    return "%s:%s:%s:%s"
        .formatted(
            envelope.channel(),
            conversation,
            call.id(),
            Integer.toHexString(arguments.fingerprint().hashCode()));
  }
}
