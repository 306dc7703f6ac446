package dev.switchboard.domain.workflow;

import dev.switchboard.domain.workflow.Node.Ask;
import dev.switchboard.domain.workflow.Node.Debate;
import dev.switchboard.domain.workflow.Node.ExpertPanel;
import dev.switchboard.domain.workflow.Node.Join;
import dev.switchboard.domain.workflow.Node.Parallel;
import dev.switchboard.domain.workflow.Node.Sequential;
import dev.switchboard.domain.workflow.Node.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Says what is wrong with a workflow, each time with its path. So a run cannot be too deep, too
/// large, or ask for what does not come before it.
final class CheckDefinition {
  static final int DEEPEST = 6;
  static final int MOST_NODES = 50;
  static final int MOST_ASKED = 500;
  static final int LONGEST = 60_000;
  private final List<String> problems = new ArrayList<>();
  private final CheckParts parts = new CheckParts(problems);

  List<String> check(String title, Node node) {
    parts.within("title", "length", title.length(), 1, 200);
    parts.within("node", "depth", Parts.depth(node), 1, DEEPEST);
    parts.within("node", "number of nodes", Parts.all(node).count(), 1, MOST_NODES);
    parts.within("node", "most agents that a run may ask", Parts.mostAsked(node), 1, MOST_ASKED);
    parts.within(
        "node", "length as JSON", JsonText.of(WriteDefinition.node(node)).length(), 1, LONGEST);
    if (problems.isEmpty()) {
      node("node", node, Set.of(Words.INPUT, Words.PREVIOUS));
    }
    return List.copyOf(problems);
  }

  private void node(String at, Node node, Set<String> known) {
    switch (node) {
      case Ask ask -> parts.ask(at, ask, known);
      case Sequential sequential -> sequential(at, sequential, known);
      case Parallel parallel -> parallel(at, parallel, known);
      case Debate debate -> debate(at, debate, known);
      case Verification verification -> verification(at, verification, known);
      case ExpertPanel panel -> panel(at, panel, known);
    }
  }

  private void sequential(String at, Sequential sequential, Set<String> known) {
    var steps = sequential.steps();
    parts.within(at + ".steps", "number", steps.size(), 1, 20);
    parts.names(at + ".steps", steps.stream().map(Node.Step::name).toList(), known);
    var before = new TreeSet<>(known);
    for (int i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      var place = "%s.steps[%d]".formatted(at, i);
      parts.within(place + ".retries", "number", step.retries(), 0, 5);
      node(place + ".node", step.node(), Set.copyOf(before));
      before.add(step.name());
    }
  }

  private void parallel(String at, Parallel parallel, Set<String> known) {
    var branches = parallel.branches();
    parts.within(at + ".branches", "number", branches.size(), 2, 20);
    parts.names(
        at + ".branches", branches.stream().map(Node.Branch::name).toList(), Set.of("aggregate"));
    if (parallel.join() instanceof Join.Quorum(int of)) {
      parts.within(at + ".quorum", "number", of, 1, branches.size());
    }
    for (int i = 0; i < branches.size(); i++) {
      node("%s.branches[%d].node".formatted(at, i), branches.get(i).node(), known);
    }
    parallel.aggregate().ifPresent(ask -> parts.ask(at + ".aggregate", ask, and(known)));
  }

  private static Set<String> and(Set<String> known) {
    var more = new TreeSet<>(known);
    more.add(Words.RESULTS);
    return more;
  }

  private void debate(String at, Debate debate, Set<String> known) {
    var debaters = debate.debaters();
    parts.within(at + ".debaters", "number", debaters.size(), 2, 8);
    parts.names(
        at + ".debaters", debaters.stream().map(Node.Debater::name).toList(), Set.of("judge"));
    parts.within(at + ".rounds", "number", debate.rounds(), 1, 5);
    var verdicts = debate.verdicts().stream().map(Verdicts::normal).distinct().toList();
    if (!debate.verdicts().isEmpty()
        && (verdicts.size() < debate.verdicts().size() || verdicts.size() < 2)) {
      problems.add("%s.verdicts must be none, or two and more that differ.".formatted(at));
    }
    debate.verdicts().forEach(each -> parts.text(at + ".verdicts", each, 100));
    for (int i = 0; i < debaters.size(); i++) {
      parts.role("%s.debaters[%d]".formatted(at, i), debaters.get(i).ask(), known);
    }
    debate.judge().ifPresent(judge -> parts.role(at + ".judge", judge, known));
  }

  private void verification(String at, Verification verification, Set<String> known) {
    parts.within(at + ".tries", "number", verification.tries(), 1, 5);
    parts.within(at + ".criteria", "number", verification.criteria().size(), 1, 20);
    verification.criteria().forEach(each -> parts.text(at + ".criteria", each, 500));
    node(at + ".make", verification.make(), known);
    parts.role(at + ".check", verification.check(), known);
    verification.repair().ifPresent(repair -> parts.ask(at + ".repair", repair, known));
    if (verification.repair().isEmpty() && !(verification.make() instanceof Ask)) {
      problems.add("%s.repair must be there, because several make it.".formatted(at));
    }
  }

  private void panel(String at, ExpertPanel panel, Set<String> known) {
    var experts = panel.experts();
    parts.within(at + ".experts", "number", experts.size(), 2, 10);
    parts.names(
        at + ".experts",
        experts.stream().map(Node.Expert::name).toList(),
        Set.of("chooser", "synthesis"));
    for (int i = 0; i < experts.size(); i++) {
      var place = "%s.experts[%d]".formatted(at, i);
      parts.within(place + ".weight", "number", experts.get(i).weight(), 1, 100);
      parts.within(place + ".about", "length", experts.get(i).about().length(), 0, 500);
      node(place + ".node", experts.get(i).node(), known);
    }
    panel
        .chooser()
        .ifPresent(chooser -> {
          parts.within(at + ".chooser.most", "number", chooser.most(), 1, experts.size());
          parts.role(at + ".chooser", chooser.ask(), known);
        });
    parts.role(at + ".synthesis", panel.synthesis(), known);
  }
}
