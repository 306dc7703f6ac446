package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.agent.Binding;
import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.agent.NotHeard;
import dev.switchboard.domain.agent.Owner;
import dev.switchboard.domain.agent.SignedEndpoint;
import dev.switchboard.domain.agent.ToolAlias;
import dev.switchboard.domain.agent.WorkSettings;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// How an agent is stored: as its own item, and the same again for each binding.
final class AgentItem {
  private AgentItem() {}

  static Fields of(Agent agent) {
    return new Fields()
        .put(Items.AGENT, agent.id().value())
        .put(Items.VERSION, agent.version())
        .put(Items.DOC, doc(agent));
  }

  private static Fields doc(Agent agent) {
    return new Fields()
        .put("name", agent.name())
        .put("greeting", agent.greeting())
        .put("persona", agent.persona())
        .putText("calendar", agent.calendar().map(CalendarId::value))
        .put("tools", (Object) agent.tools().stream().sorted().toList())
        .put("aliases", agent.aliases().stream().map(AgentItem::alias).toList())
        .put("bindings", agent.bindings().stream().map(AgentItem::binding).toList())
        .put("assistant", agent.assistant())
        .putText("transferTo", agent.transferTo())
        .put("owner", owner(agent.owner()))
        .put("defaultKind", agent.work().defaultKind())
        .putFields("workEndpoint", agent.work().endpoint().map(AgentItem::endpoint))
        .putText("workModel", agent.work().model());
  }

  private static Fields alias(ToolAlias alias) {
    return new Fields()
        .put("name", alias.name())
        .put("tool", alias.tool())
        .put("parameters", alias.parameters());
  }

  private static Fields binding(Binding binding) {
    return new Fields()
        .put("channel", binding.channel())
        .put("key", binding.key().name())
        .put("value", binding.value());
  }

  private static Fields owner(Owner owner) {
    return new Fields()
        .put("name", owner.name())
        .putText("email", owner.email())
        .putText("phone", owner.phone())
        .putFields("webhook", owner.webhook().map(AgentItem::endpoint))
        .put("notHeard", owner.notHeard().name());
  }

  private static Fields endpoint(SignedEndpoint endpoint) {
    return new Fields().put("url", endpoint.url()).put("secret", endpoint.secret());
  }

  static Agent read(Fields item) {
    var doc = item.fields(Items.DOC);
    return new Agent(
        new AgentId(item.text(Items.AGENT)),
        doc.text("name"),
        doc.text("greeting"),
        doc.text("persona"),
        doc.maybeText("calendar").map(CalendarId::new),
        Set.copyOf(doc.texts("tools")),
        doc.each("aliases").stream().map(AgentItem::readAlias).toList(),
        doc.each("bindings").stream().map(AgentItem::readBinding).toList(),
        doc.map("assistant"),
        doc.maybeText("transferTo"),
        readOwner(doc.fields("owner")),
        new WorkSettings(
            doc.text("defaultKind"), readEndpoint(doc, "workEndpoint"), doc.maybeText("workModel")),
        item.number(Items.VERSION).longValue());
  }

  private static ToolAlias readAlias(Fields fields) {
    var parameters =
        fields.map("parameters").entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> String.valueOf(each.getValue())));
    return new ToolAlias(fields.text("name"), fields.text("tool"), parameters);
  }

  private static Binding readBinding(Fields fields) {
    return new Binding(
        fields.text("channel"), Binding.Key.valueOf(fields.text("key")), fields.text("value"));
  }

  private static Owner readOwner(Fields fields) {
    return new Owner(
        fields.text("name"),
        fields.maybeText("email"),
        fields.maybeText("phone"),
        readEndpoint(fields, "webhook"),
        fields.maybeText("notHeard").map(NotHeard::valueOf).orElse(NotHeard.CALLER_BY_SMS));
  }

  private static Optional<SignedEndpoint> readEndpoint(Fields fields, String name) {
    return fields
        .maybeFields(name)
        .map(each -> new SignedEndpoint(each.text("url"), each.text("secret")));
  }
}
