package dev.switchboard.domain.workflow;

import dev.switchboard.domain.workflow.Node.Ask;
import dev.switchboard.domain.workflow.Node.Debate;
import dev.switchboard.domain.workflow.Node.ExpertPanel;
import dev.switchboard.domain.workflow.Node.Join;
import dev.switchboard.domain.workflow.Node.OnFailure;
import dev.switchboard.domain.workflow.Node.Parallel;
import dev.switchboard.domain.workflow.Node.Sequential;
import dev.switchboard.domain.workflow.Node.Verification;
import java.util.List;
import java.util.Optional;

/// Reads nodes of any depth from plain JSON values.
final class ReadNode {
  /// Deeper than any that is valid.
  private static final int DEEPEST = 20;

  private static final List<String> TYPES =
      List.of("ask", "sequential", "parallel", "debate", "verification", "expert-panel");

  private ReadNode() {}

  static Node read(Plain plain) {
    return node(plain, 1);
  }

  private static Node node(Plain plain, int depth) {
    var type = plain.choice("type", TYPES);
    if (type.isEmpty() || depth > DEEPEST) {
      return new Sequential(List.of());
    }
    var node = node(type.get(), plain, depth + 1);
    plain.refuseTheRest();
    return node;
  }

  private static Node node(String type, Plain plain, int below) {
    return switch (type) {
      case "sequential" -> new Sequential(plain.objects("steps", each -> step(each, below)));
      case "parallel" -> parallel(plain, below);
      case "debate" -> debate(plain);
      case "verification" -> verification(plain, below);
      case "expert-panel" -> panel(plain, below);
      default -> ask(plain);
    };
  }

  private static Node.Step step(Plain plain, int depth) {
    boolean skips =
        plain.has("onFailure")
            && plain.choice("onFailure", List.of("stop", "skip")).equals(Optional.of("skip"));
    return new Node.Step(
        plain.text("name"),
        node(plain.object("node"), depth),
        plain.number("retries", 0),
        skips ? OnFailure.SKIP : OnFailure.STOP);
  }

  private static Parallel parallel(Plain plain, int depth) {
    var branches =
        plain.objects(
            "branches",
            each -> new Node.Branch(each.text("name"), node(each.object("node"), depth)));
    Join join =
        switch (plain.choice("join", List.of("all", "any", "quorum")).orElse("all")) {
          case "any" -> new Join.Any();
          case "quorum" -> new Join.Quorum(plain.number("quorum"));
          default -> new Join.All();
        };
    return new Parallel(branches, join, plain.optionalObject("aggregate", ReadNode::ask));
  }

  private static Debate debate(Plain plain) {
    var debaters =
        plain.objects("debaters", each -> new Node.Debater(each.text("name"), ask(each)));
    var verdicts = plain.has("verdicts") ? plain.texts("verdicts") : List.<String>of();
    return new Debate(
        debaters, plain.number("rounds"), verdicts, plain.optionalObject("judge", ReadNode::ask));
  }

  private static Verification verification(Plain plain, int depth) {
    return new Verification(
        node(plain.object("make"), depth),
        plain.texts("criteria"),
        leaf(plain, "check"),
        plain.optionalObject("repair", ReadNode::ask),
        plain.number("tries"));
  }

  private static ExpertPanel panel(Plain plain, int depth) {
    var experts = plain.objects("experts", each -> expert(each, depth));
    var chooser =
        plain.optionalObject(
            "chooser", each -> new Node.Chooser(ask(each), each.number("most", experts.size())));
    return new ExpertPanel(experts, chooser, leaf(plain, "synthesis"));
  }

  private static Node.Expert expert(Plain plain, int depth) {
    return new Node.Expert(
        plain.text("name"),
        plain.optionalText("about").orElse(""),
        plain.number("weight", 1),
        node(plain.object("node"), depth));
  }

  private static Ask leaf(Plain plain, String key) {
    var leaf = plain.object(key);
    var ask = ask(leaf);
    leaf.refuseTheRest();
    return ask;
  }

  private static Ask ask(Plain plain) {
    return new Ask(
        plain.agent("agent"), plain.text("prompt"), plain.optionalObject("form", Plain::values));
  }
}
