package dev.switchboard.domain.task;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.reasoning.Used;
import dev.switchboard.domain.task.Shift.Standing;
import dev.switchboard.domain.task.Work.Job;
import java.util.Optional;

/// Begins the branches of a task: first it is recorded which there are, then each is submitted as a
/// task of its own. Their ids follow from the step that began them, so it bears repeating.
final class Branches {
  private final Workshop workshop;
  private final Hand hand;

  Branches(Workshop workshop, Hand hand) {
    this.workshop = workshop;
    this.hand = hand;
  }

  Standing begin(Move.Begin begin) {
    int number = hand.history().settled() + 1;
    var branches =
        begin.branches().stream()
            .map(wanted -> new Deed.Branch(wanted.name(), id(number, wanted)))
            .toList();
    var standing = hand.record(new Deed.Begun(branches), Used.NONE);
    if (standing == Standing.GOING_ON) {
      submit(begin, number);
    }
    return standing;
  }

  /// Submits what a worker may have died before: each branch that has not ended. What is wanted of
  /// it, its work says again. Nothing happens to those that are there already.
  void beginAgain(Agent agent) {
    var history = hand.history();
    var open = history.openBranches();
    for (var step : history.steps()) {
      if (step.deed() instanceof Deed.Begun begun
          && begun.branches().stream().anyMatch(open::contains)) {
        var before = history.before(step);
        beginning(agent, before).ifPresent(begin -> submit(begin, before.settled() + 1));
      }
    }
  }

  private Optional<Move.Begin> beginning(Agent agent, History before) {
    return workshop
        .work(hand.task().order().kind())
        .map(work -> work.next(new Job(hand.workspace(), agent, before)))
        .filter(Move.Begin.class::isInstance)
        .map(Move.Begin.class::cast);
  }

  private void submit(Move.Begin begin, int number) {
    var submit = new SubmitTask(workshop.tasks(), workshop.queue(), workshop.clock());
    begin
        .branches()
        .forEach(wanted -> submit.submit(hand.workspace(), order(wanted), id(number, wanted)));
  }

  private TaskId id(int number, Move.Branch wanted) {
    return TaskId.ofRequest("%s.%d.%s".formatted(hand.task().id(), number, wanted.name()));
  }

  private Order order(Move.Branch wanted) {
    var whole = hand.task().order();
    return new Order(
        wanted.agent(),
        wanted.kind(),
        wanted.words(),
        wanted.inputs(),
        new Origin("task", whole.origin().call(), Optional.empty(), Optional.empty()),
        whole.terms().within(wanted.budget()),
        Optional.of(new Order.Parent(hand.task().id(), wanted.name())),
        workshop.clock().instant(),
        whole.saidAt());
  }
}
