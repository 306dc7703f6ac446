package dev.switchboard.domain.workflow;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.workflow.Node.Ask;
import dev.switchboard.domain.workflow.Node.Branch;
import dev.switchboard.domain.workflow.Node.Chooser;
import dev.switchboard.domain.workflow.Node.Debate;
import dev.switchboard.domain.workflow.Node.Debater;
import dev.switchboard.domain.workflow.Node.Expert;
import dev.switchboard.domain.workflow.Node.ExpertPanel;
import dev.switchboard.domain.workflow.Node.Join;
import dev.switchboard.domain.workflow.Node.OnFailure;
import dev.switchboard.domain.workflow.Node.Parallel;
import dev.switchboard.domain.workflow.Node.Sequential;
import dev.switchboard.domain.workflow.Node.Step;
import dev.switchboard.domain.workflow.Node.Verification;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Workflows to test with. Who is asked is the first word of each prompt.
public final class Flows {
  private Flows() {}

  public static Ask ask(String prompt) {
    return new Ask(Agents.LEO, prompt);
  }

  static Step step(String name, Node node, int retries, OnFailure onFailure) {
    return new Step(name, node, retries, onFailure);
  }

  public static Step step(String name, Node node) {
    return step(name, node, 0, OnFailure.STOP);
  }

  public static Sequential inOrder(Step... steps) {
    return new Sequential(List.of(steps));
  }

  /// Anna, Ben and Cleo side by side.
  public static Parallel three(Join join, Optional<Ask> aggregate) {
    return new Parallel(
        Stream.of("anna", "ben", "cleo")
            .map(name -> new Branch(name, ask(name + ": {input}?")))
            .toList(),
        join,
        aggregate);
  }

  public static Debate debate(int rounds, Optional<Ask> judge) {
    return new Debate(
        Stream.of("anna", "ben", "cleo")
            .map(name -> new Debater(name, ask(name + ": {input}?")))
            .toList(),
        rounds,
        List.of("yes", "no", "wait"),
        judge);
  }

  public static Verification checked(int tries) {
    return new Verification(
        ask("anna: write about {input}"),
        List.of("It is short.", "It is true."),
        ask("ben: check it"),
        Optional.empty(),
        tries);
  }

  public static ExpertPanel panel(Optional<Chooser> chooser) {
    return new ExpertPanel(
        List.of(
            new Expert("anna", "law", 1, ask("anna: {input}?")),
            new Expert("ben", "tax", 3, ask("ben: {input}?")),
            new Expert("cleo", "tea", 2, ask("cleo: {input}?"))),
        chooser,
        ask("sue: sum up"));
  }

  /// A workflow that has each kind of node.
  public static Definition each() {
    var form =
        Map.<String, Object>of(
            "type", "object", "properties", Map.of("n", Map.of("type", "integer")));
    return new Definition(
        new WorkflowId("each"),
        "Each kind of node",
        inOrder(
            step("ask", new Ask(Agents.MIA, "anna: {input}", Optional.of(form)), 2, OnFailure.SKIP),
            step("side", three(new Join.Quorum(2), Optional.of(ask("sue: {results} {ask}")))),
            step("any", three(new Join.Any(), Optional.empty())),
            step("debate", debate(3, Optional.of(ask("judge: {previous}")))),
            step("checked", checked(3)),
            step("panel", panel(Optional.of(new Chooser(ask("chloe: choose"), 2))))),
        0);
  }
}
