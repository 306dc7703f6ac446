package dev.switchboard.domain.workflow;

import dev.switchboard.domain.workflow.Node.Ask;
import dev.switchboard.domain.workflow.Node.Debate;
import dev.switchboard.domain.workflow.Node.ExpertPanel;
import dev.switchboard.domain.workflow.Node.Parallel;
import dev.switchboard.domain.workflow.Node.Sequential;
import dev.switchboard.domain.workflow.Node.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a node is made of.
final class Parts {
  /// A part of a node, and where it is in it.
  record Part(String at, Node node) {}

  private Parts() {}

  static List<Part> of(Node node) {
    return switch (node) {
      case Ask _ -> List.of();
      case Sequential(var steps) ->
          parts(steps.size(), i -> new Part("steps[%d].node".formatted(i), steps.get(i).node()));
      case Parallel(var branches, _, var aggregate) ->
          with(
              parts(
                  branches.size(),
                  i -> new Part("branches[%d].node".formatted(i), branches.get(i).node())),
              one("aggregate", aggregate));
      case Debate(var debaters, _, _, var judge) ->
          with(
              parts(
                  debaters.size(),
                  i -> new Part("debaters[%d]".formatted(i), debaters.get(i).ask())),
              one("judge", judge));
      case Verification(var make, _, var check, var repair, _) ->
          with(List.of(new Part("make", make), new Part("check", check)), one("repair", repair));
      case ExpertPanel(var experts, var chooser, var synthesis) ->
          with(
              parts(
                  experts.size(),
                  i -> new Part("experts[%d].node".formatted(i), experts.get(i).node())),
              Stream.concat(
                      one("chooser", chooser.map(Node.Chooser::ask)).stream(),
                      Stream.of(new Part("synthesis", synthesis)))
                  .toList());
    };
  }

  /// The node and all below it.
  static Stream<Node> all(Node node) {
    return Stream.concat(Stream.of(node), of(node).stream().flatMap(part -> all(part.node())));
  }

  /// All that are asked.
  static Stream<Ask> asks(Node node) {
    return all(node).filter(Ask.class::isInstance).map(Ask.class::cast);
  }

  static int depth(Node node) {
    return 1 + of(node).stream().mapToInt(part -> depth(part.node())).max().orElse(0);
  }

  /// How many agents a run asks at the very most.
  static long mostAsked(Node node) {
    long parts = of(node).stream().mapToLong(part -> mostAsked(part.node())).sum();
    return switch (node) {
      case Ask _ -> 1;
      case Sequential(var steps) ->
          steps.stream().mapToLong(step -> (1 + step.retries()) * mostAsked(step.node())).sum();
      case Parallel _, ExpertPanel _ -> parts;
      case Debate debate -> (long) debate.debaters().size() * debate.rounds() + 1;
      case Verification verification -> mostAsked(verification.make()) + 2L * verification.tries();
    };
  }

  private interface At {
    Part at(int index);
  }

  private static List<Part> parts(int size, At at) {
    return IntStream.range(0, size).mapToObj(at::at).toList();
  }

  private static List<Part> one(String at, Optional<Ask> ask) {
    return ask.map(each -> new Part(at, each)).stream().toList();
  }

  private static List<Part> with(List<Part> some, List<Part> more) {
    var all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
