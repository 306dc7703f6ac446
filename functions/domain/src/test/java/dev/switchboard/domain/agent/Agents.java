package dev.switchboard.domain.agent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Agents to test with. Mia has everything that an agent can have, Leo has nothing.
public final class Agents {
  public static final AgentId MIA = new AgentId("mia");
  public static final AgentId LEO = new AgentId("leo");

  public static final Binding ASSISTANT = new Binding("vapi", Binding.Key.ASSISTANT_ID, "asst-1");
  public static final Binding NUMBER = new Binding("vapi", Binding.Key.NUMBER, "+15550001111");
  public static final Binding OTHER_NUMBER =
      new Binding("vapi", Binding.Key.NUMBER, "+15550002222");

  private Agents() {}

  public static Agent mia() {
    return new Agent(
        MIA,
        "Mia",
        "Hello, this is Mia.",
        "",
        Optional.of(new CalendarId("salon")),
        Set.of("check_availability", "book_appointment"),
        List.of(
            new ToolAlias("set_appointment", "book_appointment", Map.of("start_time", "start"))),
        List.of(ASSISTANT, NUMBER),
        Map.of(
            "model", Map.of("provider", "openai", "temperature", 0.4, "maxTokens", 250),
            "keywords", List.of("cut", "colour", 7, true),
            "metadata", Map.of()),
        Optional.of("+15559990000"),
        new Owner(
            "Ada",
            Optional.of("ada@example.com"),
            Optional.of("+15558880000"),
            Optional.of(new SignedEndpoint("https://example.com/told", "whsec_YQ==")),
            NotHeard.OWNER_BY_EMAIL),
        new WorkSettings(
            "http",
            Optional.of(new SignedEndpoint("https://example.com/work", "whsec_Yg==")),
            Optional.of("clever")),
        0);
  }

  public static Agent leo() {
    return new Agent(
        LEO,
        "Leo",
        "",
        "",
        Optional.empty(),
        Set.of(),
        List.of(),
        List.of(),
        Map.of(),
        Optional.empty(),
        Owner.named("Ada"),
        WorkSettings.MODEL_ONLY,
        0);
  }

  /// The same agent with these bindings instead of its own.
  public static Agent bound(Agent agent, Binding... bindings) {
    return copy(agent, agent.id(), agent.greeting(), List.of(bindings), agent.version());
  }

  public static Agent named(Agent agent, String id) {
    return copy(agent, new AgentId(id), agent.greeting(), agent.bindings(), agent.version());
  }

  public static Agent greeting(Agent agent, String greeting) {
    return copy(agent, agent.id(), greeting, agent.bindings(), agent.version());
  }

  /// The same agent with these tools and none of its own.
  public static Agent mayUse(Agent agent, String... tools) {
    return new Agent(
        agent.id(),
        agent.name(),
        agent.greeting(),
        agent.persona(),
        agent.calendar(),
        Set.of(tools),
        List.of(),
        agent.bindings(),
        agent.assistant(),
        agent.transferTo(),
        agent.owner(),
        agent.work(),
        agent.version());
  }

  public static Agent versioned(Agent agent, long version) {
    return copy(agent, agent.id(), agent.greeting(), agent.bindings(), version);
  }

  private static Agent copy(
      Agent agent, AgentId id, String greeting, List<Binding> bindings, long version) {
    return new Agent(
        id,
        agent.name(),
        greeting,
        agent.persona(),
        agent.calendar(),
        agent.tools(),
        agent.aliases(),
        bindings,
        agent.assistant(),
        agent.transferTo(),
        agent.owner(),
        agent.work(),
        version);
  }
}
