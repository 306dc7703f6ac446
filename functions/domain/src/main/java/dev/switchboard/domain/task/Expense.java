package dev.switchboard.domain.task;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.reasoning.Used;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/// What a task spent that its workspace's spending does not have yet. It is added by the same write
/// by which a worker leaves the task, and only where the task is counted as far as it says; so each
/// step is counted once, whoever died in between.
///
/// @param month in which it is added, of UTC
/// @param after the last step that was counted before
/// @param through the last one that is counted with it
public record Expense(AgentId agent, YearMonth month, Spent spent, int after, int through) {
  /// Empty where all is counted.
  static Optional<Expense> of(History history, Instant now) {
    var task = history.task();
    var uncounted = history.after(task.tally().counted());
    return uncounted.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Expense(
                task.order().agent(),
                monthOf(now),
                uncounted.stream()
                    .map(step -> Spent.ofStep(own(step), worked(history, step)))
                    .reduce(Spent.NOTHING, Spent::plus),
                task.tally().counted(),
                uncounted.getLast().number()));
  }

  static YearMonth monthOf(Instant time) {
    return YearMonth.from(time.atZone(ZoneOffset.UTC));
  }

  /// What a branch took is counted by the branch itself.
  private static Used own(Step step) {
    return step.deed() instanceof Deed.Heard ? Used.NONE : step.used();
  }

  /// From the step before, where the same worker made it, or from when the last worker took the
  /// task. When one that died took it nobody knows any more, so its first step takes no time.
  private static Duration worked(History history, Step step) {
    var task = history.task();
    var since =
        history
            .step(step.number() - 1)
            .filter(before -> before.fence() == step.fence())
            .map(Step::at)
            .or(() ->
                Optional.of(task.tally().takenAt()).filter(_ -> step.fence() == task.fence()));
    return since
        .map(from -> Duration.between(from, step.at()))
        .filter(Duration::isPositive)
        .orElse(Duration.ZERO);
  }
}
