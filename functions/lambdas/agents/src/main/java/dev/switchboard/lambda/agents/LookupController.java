package dev.switchboard.lambda.agents;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.agent.AgentDirectory;
import dev.switchboard.domain.agent.Binding;
import dev.switchboard.domain.agent.Binding.Key;
import dev.switchboard.domain.agent.FindAgent;
import dev.switchboard.domain.workspace.WorkspaceId;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells which agent an event of a channel is for. The answer may be as old as the cache's life.
@Controller("/v1/agents/lookup")
class LookupController {
  private final FindAgent findAgent;

  LookupController(AgentDirectory agents) {
    this.findAgent = new FindAgent(agents);
  }

  @Get
  AgentJson lookup(
      WorkspaceId workspace,
      @QueryValue @Nullable String channel,
      @QueryValue @Nullable String assistantId,
      @QueryValue @Nullable String squadId,
      @QueryValue @Nullable String phoneNumberId,
      @QueryValue @Nullable String number) {
    if (!VapiBindings.CHANNEL.equals(Fields.given("channel", channel))) {
      throw ProblemException.field("channel", "must be %s.".formatted(VapiBindings.CHANNEL));
    }
    var named =
        Stream.of(
                binding("assistantId", Key.ASSISTANT_ID, assistantId),
                binding("squadId", Key.SQUAD_ID, squadId),
                binding("phoneNumberId", Key.PHONE_NUMBER_ID, phoneNumberId),
                binding("number", Key.NUMBER, number == null ? null : Fields.plus(number)))
            .flatMap(each -> each)
            .toList();
    return find(workspace, named);
  }

  private AgentJson find(WorkspaceId workspace, List<Binding> named) {
    if (named.isEmpty()) {
      throw ProblemException.field(
          "assistantId", "must be given, or squadId, phoneNumberId or number.");
    }
    return findAgent
        .find(workspace, VapiBindings.CHANNEL, named)
        .map(WriteAgent::write)
        .orElseThrow(
            () -> new ProblemException(HttpStatus.NOT_FOUND, "No agent is bound to that."));
  }

  private static Stream<Binding> binding(String field, Key key, @Nullable String value) {
    return value == null
        ? Stream.empty()
        : Stream.of(Fields.made(field, () -> new Binding(VapiBindings.CHANNEL, key, value)));
  }
}
