package dev.switchboard.domain.workflow;

import dev.switchboard.domain.reasoning.Answer;
import dev.switchboard.domain.reasoning.Form;
import dev.switchboard.domain.reasoning.ReadForm;
import dev.switchboard.domain.reasoning.ReadForm.Reading;
import dev.switchboard.domain.reasoning.ReadJson;
import dev.switchboard.domain.reasoning.Used;
import dev.switchboard.domain.task.Budget;
import dev.switchboard.domain.task.Deed;
import dev.switchboard.domain.task.Move;
import dev.switchboard.domain.task.Signal;
import dev.switchboard.domain.task.Step;
import dev.switchboard.domain.task.WantedForm;
import dev.switchboard.domain.task.Work.Job;
import dev.switchboard.domain.workflow.Ending.Failure;
import dev.switchboard.domain.workflow.Node.Ask;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One node of a run: what it was given, and how far its branches are, by the names that the
/// pattern gave them. It follows from the history alone.
final class Stage {
  private final Job job;
  private final Map<String, String> values;
  private final ReadJson json;

  Stage(Job job, Map<String, String> values, ReadJson json) {
    this.job = job;
    this.values = Map.copyOf(values);
    this.json = json;
  }

  /// What the places in prompts stand for.
  Map<String, String> values() {
    return values;
  }

  boolean isBegun(String name) {
    return branch(name).isPresent();
  }

  private Optional<Deed.Branch> branch(String name) {
    return job.history().branches(each -> each.name().equals(name)).stream().findFirst();
  }

  /// How the branch of this name ended, which plays this node.
  Optional<Ending> ending(String name, Node node) {
    return branch(name).flatMap(job.history()::end).map(end -> ending(name, node, end));
  }

  private Ending ending(String name, Node node, Signal.BranchEnded end) {
    var why = end.error().orElse("It ended without a result.");
    boolean told = node instanceof Ask;
    return new Ending(
        name,
        end.result().map(text -> told ? text : Result.answer(text, json)),
        why,
        end.result()
            .filter(_ -> !told)
            .map(text -> Result.failures(name, text, json))
            .orElse(List.of()));
  }

  /// The names of the branches that ended, the first one first.
  List<String> ended() {
    var names = new HashMap<Object, String>();
    job.history().branches(_ -> true).forEach(each -> names.put(each.task(), each.name()));
    return job.history().ends().flatMap(end -> Stream.ofNullable(names.get(end.branch()))).toList();
  }

  /// What the branch of this name filled in; what is wrong with it where it filled in nothing.
  Reading read(Form form, Ending ending) {
    return ending
        .answer()
        .map(text -> new ReadForm(json).read(form, new Answer(text, List.of(), "", Used.NONE)))
        .orElseGet(() -> new Reading.Misfit(List.of(ending.why())));
  }

  /// Begins these side by side. What is left of the budget is shared out among all that run.
  Move begin(List<Role> roles) {
    var budget = share(roles.size() + job.history().openBranches().size());
    return new Move.Begin(roles.stream().map(role -> branch(role, budget)).toList());
  }

  private Move.Branch branch(Role role, Budget budget) {
    return switch (role.node()) {
      case Ask ask ->
          new Move.Branch(
              role.name(),
              ask.agent(),
              "model",
              Words.fill(ask.prompt(), role.values()) + role.more(),
              role.form().map(WantedForm::inputs).orElse(Map.of()),
              budget);
      case Node node ->
          new Move.Branch(
              role.name(),
              job.order().agent(),
              WorkflowWork.KIND,
              job.order().words(),
              Inputs.of(node, role.values()),
              budget);
    };
  }

  /// It is made of the steps, not of the task, so that it is the same when it is asked again.
  private Budget share(int among) {
    var used = job.history().steps().stream().map(Step::used).reduce(Used.NONE, Used::plus);
    var left = job.order().terms().budget().without(used, 0);
    return new Budget(left.tokens() / among, left.micros() / among, left.steps(), left.wallTime());
  }

  /// All failures inside of these.
  static List<Failure> inside(List<Ending> endings) {
    var failures = new ArrayList<Failure>();
    for (var ending : endings) {
      if (ending.failed()) {
        failures.add(ending.failure());
      } else {
        failures.addAll(ending.failures());
      }
    }
    return failures;
  }
}
