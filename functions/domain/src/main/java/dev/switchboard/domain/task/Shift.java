package dev.switchboard.domain.task;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.reasoning.Used;
import dev.switchboard.domain.task.Work.Job;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/// What one worker does with a task from when it took it until it gives it up. Each turn obeys one
/// signal, or makes one move and records it.
final class Shift {
  /// How a turn leaves the task.
  enum Standing {
    GOING_ON,
    GIVEN_UP
  }

  private final Workshop workshop;
  private final WorkspaceId workspace;
  private final Instant ends;
  private final Hand hand;
  private final Purse purse;
  private final Optional<Agent> agent;
  private final boolean room;

  /// @param room whether it may call the outside; everything else it may do anyway
  Shift(Workshop workshop, WorkspaceId workspace, History taken, Instant ends, boolean room) {
    this.workshop = workshop;
    this.workspace = workspace;
    this.ends = ends;
    this.room = room;
    this.hand = new Hand(workshop, workspace, taken);
    this.purse = new Purse(workshop, workspace);
    this.agent = workshop.agents().find(workspace, taken.task().order().agent());
  }

  /// The history as the worker left it.
  History work() {
    if (hand.task().attempts() > 1) {
      agent.ifPresent(branches()::beginAgain);
    }
    if (isOrphan()) {
      hand.end(TaskStatus.CANCELLED, "The task that it was for is over.");
      return hand.history();
    }
    while (turn() == Standing.GOING_ON) {}
    return hand.history();
  }

  /// A branch may be submitted by a worker that did not know yet that its task is over.
  private boolean isOrphan() {
    return hand.task().steps() == 0
        && hand.task()
            .order()
            .parent()
            .flatMap(parent -> workshop.tasks().find(workspace, parent.task()))
            .filter(parent -> parent.status().ended())
            .isPresent();
  }

  private Standing turn() {
    var now = workshop.clock().instant();
    if (hand.leaseIsOver(now)) {
      return Standing.GIVEN_UP;
    }
    var unheard = hand.history().unheard();
    if (unheard.isPresent()) {
      return hear(unheard.get());
    }
    if (hand.history().paused()) {
      return hand.rest(TaskStatus.PAUSED, Optional.empty());
    }
    var stop = Stop.of(workshop, agent, hand.task(), now);
    if (stop.isPresent()) {
      return hand.end(TaskStatus.FAILED, stop.get());
    }
    if (now.plus(RunTask.LONGEST_MOVE).isAfter(ends)) {
      return hand.rest(TaskStatus.QUEUED, Optional.of(now));
    }
    return hand.history().openQuestion().map(this::await).orElseGet(() -> make(next()));
  }

  private Standing hear(Signal signal) {
    return switch (signal) {
      case Signal.Cancel cancel -> hand.end(TaskStatus.CANCELLED, cancel.why());
      case Signal.BranchEnded ended -> hand.record(new Deed.Heard(ended), ended.used());
      case Signal.Pause _, Signal.Resume _, Signal.Answered _ ->
          hand.record(new Deed.Heard(signal), Used.NONE);
    };
  }

  private Move next() {
    var work = workshop.work(hand.task().order().kind()).orElseThrow();
    return work.next(new Job(workspace, agent.orElseThrow(), hand.history()));
  }

  private Standing make(Move move) {
    return switch (move) {
      case Move.Do doing -> room ? perform(doing.effect()) : hand.stepAside();
      case Move.Ask ask -> hand.record(new Deed.Asked(ask.question()), Used.NONE);
      case Move.Begin begin -> branches().begin(begin);
      case Move.Await _ -> hand.rest(TaskStatus.WAITING, Optional.empty());
      case Move.Later later ->
          hand.rest(TaskStatus.QUEUED, Optional.of(workshop.clock().instant().plus(later.delay())));
      case Move.Done done -> hand.end(TaskStatus.COMPLETED, done.result());
      case Move.Failed failed -> hand.end(TaskStatus.FAILED, failed.why());
    };
  }

  /// To look into the purse may take longer than the lease lasts.
  private Standing perform(Move.Effect effect) {
    var refusal = purse.refuses(effect, hand.history());
    if (hand.leaseIsOver(workshop.clock().instant())) {
      return Standing.GIVEN_UP;
    }
    return refusal
        .map(why -> hand.end(TaskStatus.FAILED, why))
        .orElseGet(() -> new Perform(workshop, hand, ends).perform(effect));
  }

  private Standing await(Step asked) {
    var question = ((Deed.Asked) asked.deed()).question();
    var until = question.patience().map(asked.at()::plus);
    if (until.filter(at -> !workshop.clock().instant().isBefore(at)).isPresent()) {
      return hand.record(new Deed.Unanswered(asked.number(), question.fallback()), Used.NONE);
    }
    workshop.tellQuestion().tell(workspace, hand.task(), asked);
    return hand.rest(TaskStatus.WAITING, until);
  }

  private Branches branches() {
    return new Branches(workshop, hand);
  }
}
