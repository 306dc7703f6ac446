package dev.switchboard.lambda.agents;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.agent.NotHeard;
import dev.switchboard.domain.agent.Owner;
import dev.switchboard.domain.agent.ToolAlias;
import dev.switchboard.domain.agent.WorkSettings;
import dev.switchboard.domain.conversation.tool.ToolNames;
import dev.switchboard.lambda.agents.AgentJson.AliasJson;
import dev.switchboard.lambda.agents.AgentJson.ChannelsJson;
import dev.switchboard.lambda.agents.AgentJson.WorkJson;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads an agent that was sent, over the one that is stored, whose secrets stay where none are
/// sent.
///
/// @param declared the names of tools that are not ours, and that it may have
record ReadAgent(Optional<Agent> stored, Set<String> declared) {
  private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Owner NOBODY = Owner.named("the owner");

  Agent read(AgentId id, AgentJson sent, long version) {
    var vapi = Optional.ofNullable(sent.channels()).map(ChannelsJson::vapi).orElse(VapiJson.NONE);
    return Fields.made(
        "channels.vapi",
        () ->
            new Agent(
                id,
                Fields.given("name", sent.name()).strip(),
                text(sent.greeting()),
                text(sent.persona()),
                calendar(sent.calendar()),
                tools(sent.tools()),
                aliases(sent.aliases()),
                VapiBindings.read(vapi),
                VapiBindings.assistant(vapi),
                Optional.ofNullable(sent.transferTo()),
                owner(sent.owner()),
                work(sent.work()),
                version));
  }

  private static String text(@Nullable String sent) {
    return sent == null ? "" : sent;
  }

  private static Optional<CalendarId> calendar(@Nullable String sent) {
    return Optional.ofNullable(sent)
        .map(text -> Fields.form("calendar", text, CalendarId::of, "the id of a calendar"));
  }

  private Set<String> tools(@Nullable List<String> sent) {
    return Tools.known("tools", sent == null ? ToolNames.OF_AGENTS : sent, declared);
  }

  private static List<ToolAlias> aliases(@Nullable List<AliasJson> sent) {
    var aliases = sent == null ? List.<AliasJson>of() : sent;
    return IntStream.range(0, aliases.size())
        .mapToObj(i -> alias("aliases[%d]".formatted(i), aliases.get(i)))
        .toList();
  }

  private static ToolAlias alias(String field, AliasJson sent) {
    return new ToolAlias(
        Fields.given(field + ".name", sent.name()),
        Tools.known(field + ".tool", Fields.given(field + ".tool", sent.tool())),
        Optional.ofNullable(sent.parameters()).orElse(Map.of()));
  }

  private Owner owner(@Nullable OwnerJson sent) {
    if (sent == null) {
      return NOBODY;
    }
    var webhook = stored.flatMap(agent -> agent.owner().webhook());
    return new Owner(
        Fields.given("owner.name", sent.name()).strip(),
        Optional.ofNullable(sent.email()),
        Optional.ofNullable(sent.phone()),
        Endpoints.read("owner.webhook", sent.webhook(), webhook),
        notHeard(sent.notHeard()));
  }

  private static NotHeard notHeard(@Nullable String sent) {
    return Optional.ofNullable(sent)
        .map(text -> NotHeard.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_')))
        .orElse(NotHeard.CALLER_BY_SMS);
  }

  private WorkSettings work(@Nullable WorkJson sent) {
    if (sent == null) {
      return WorkSettings.MODEL_ONLY;
    }
    var kind =
        Optional.ofNullable(sent.defaultKind()).orElse(WorkSettings.MODEL_ONLY.defaultKind());
    if (!KIND.matcher(kind).matches()) {
      throw ProblemException.field("work.default", "must be a kind of work, such as model.");
    }
    var endpoint =
        Endpoints.read("work.http", sent.http(), stored.flatMap(agent -> agent.work().endpoint()));
    if (kind.equals("http") && endpoint.isEmpty()) {
      throw ProblemException.field("work.http", "must be given where work.default is http.");
    }
    return new WorkSettings(kind, endpoint, Optional.ofNullable(sent.model()));
  }
}
