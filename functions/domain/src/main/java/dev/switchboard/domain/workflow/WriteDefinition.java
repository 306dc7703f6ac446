package dev.switchboard.domain.workflow;

import dev.switchboard.domain.workflow.Node.Ask;
import dev.switchboard.domain.workflow.Node.Debate;
import dev.switchboard.domain.workflow.Node.ExpertPanel;
import dev.switchboard.domain.workflow.Node.Join;
import dev.switchboard.domain.workflow.Node.Parallel;
import dev.switchboard.domain.workflow.Node.Sequential;
import dev.switchboard.domain.workflow.Node.Verification;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Writes a workflow as plain JSON values, the way `ReadDefinition` reads them.
public final class WriteDefinition {
  private WriteDefinition() {}

  public static Map<String, Object> plain(Definition definition) {
    return map(
        "id", definition.id().value(),
        "title", definition.title(),
        "version", definition.version(),
        "node", node(definition.node()));
  }

  static Map<String, Object> node(Node node) {
    return switch (node) {
      case Ask ask -> typed("ask", ask(ask));
      case Sequential(var steps) ->
          map("type", "sequential", "steps", steps.stream().map(WriteDefinition::step).toList());
      case Parallel parallel -> parallel(parallel);
      case Debate debate -> debate(debate);
      case Verification(var make, var criteria, var check, var repair, int tries) ->
          and(
              map(
                  "type",
                  "verification",
                  "make",
                  node(make),
                  "criteria",
                  criteria,
                  "check",
                  ask(check),
                  "tries",
                  tries),
              "repair",
              repair.map(WriteDefinition::ask));
      case ExpertPanel(var experts, var chooser, var synthesis) ->
          and(
              map(
                  "type", "expert-panel",
                  "experts", experts.stream().map(WriteDefinition::expert).toList(),
                  "synthesis", ask(synthesis)),
              "chooser",
              chooser.map(each -> and(ask(each.ask()), "most", Optional.of(each.most()))));
    };
  }

  private static Map<String, Object> step(Node.Step step) {
    return map(
        "name", step.name(),
        "node", node(step.node()),
        "retries", step.retries(),
        "onFailure", step.onFailure().name().toLowerCase(Locale.ROOT));
  }

  private static Map<String, Object> parallel(Parallel parallel) {
    var branches =
        parallel.branches().stream()
            .map(branch -> map("name", branch.name(), "node", node(branch.node())))
            .toList();
    var plain = map("type", "parallel", "branches", branches);
    var joined =
        switch (parallel.join()) {
          case Join.All _ -> and(plain, "join", Optional.of("all"));
          case Join.Any _ -> and(plain, "join", Optional.of("any"));
          case Join.Quorum(int of) ->
              and(and(plain, "join", Optional.of("quorum")), "quorum", Optional.of(of));
        };
    return and(joined, "aggregate", parallel.aggregate().map(WriteDefinition::ask));
  }

  private static Map<String, Object> debate(Debate debate) {
    var debaters =
        debate.debaters().stream()
            .map(each -> and(ask(each.ask()), "name", Optional.of(each.name())))
            .toList();
    var plain = map("type", "debate", "debaters", debaters, "rounds", debate.rounds());
    var verdicts = Optional.of(debate.verdicts()).filter(some -> !some.isEmpty());
    return and(and(plain, "verdicts", verdicts), "judge", debate.judge().map(WriteDefinition::ask));
  }

  private static Map<String, Object> expert(Node.Expert expert) {
    var about = Optional.of(expert.about()).filter(text -> !text.isEmpty());
    return and(
        map("name", expert.name(), "weight", expert.weight(), "node", node(expert.node())),
        "about",
        about);
  }

  private static Map<String, Object> ask(Ask ask) {
    return and(map("agent", ask.agent().value(), "prompt", ask.prompt()), "form", ask.form());
  }

  private static Map<String, Object> typed(String type, Map<String, Object> plain) {
    return and(plain, "type", Optional.of(type));
  }

  private static Map<String, Object> and(Map<String, Object> plain, String key, Optional<?> value) {
    value.ifPresent(each -> plain.put(key, each));
    return plain;
  }

  private static Map<String, Object> map(Object... keysAndValues) {
    var plain = new LinkedHashMap<String, Object>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      plain.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
    }
    return plain;
  }
}
