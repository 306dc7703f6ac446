package dev.switchboard.domain.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A task with all that was done for it, and all that reached it.
///
/// @param steps by their numbers
/// @param signals in any order
public record History(Task task, List<Step> steps, List<Signal> signals) {
  public History {
    steps = List.copyOf(steps);
    signals = List.copyOf(signals);
  }

  /// The steps after this number.
  public List<Step> after(int number) {
    return steps.stream().filter(step -> step.number() > number).toList();
  }

  /// The step of this number; they have no gaps.
  Optional<Step> step(int number) {
    return number < 1 || number > steps.size()
        ? Optional.empty()
        : Optional.of(steps.get(number - 1));
  }

  public <D extends Deed> Stream<D> deeds(Class<D> kind) {
    return steps.stream().map(Step::deed).filter(kind::isInstance).map(kind::cast);
  }

  /// The signal that reached it first and was not obeyed yet.
  Optional<Signal> unheard() {
    Set<String> heard =
        deeds(Deed.Heard.class).map(each -> each.signal().key()).collect(Collectors.toSet());
    return signals.stream()
        .filter(signal -> !heard.contains(signal.key()))
        .min((one, other) ->
            one.at().equals(other.at())
                ? one.key().compareTo(other.key())
                : one.at().compareTo(other.at()));
  }

  /// Whether it was paused and not resumed since, by when that was said.
  boolean paused() {
    return deeds(Deed.Heard.class)
        .map(Deed.Heard::signal)
        .filter(signal -> signal instanceof Signal.Pause || signal instanceof Signal.Resume)
        .reduce((one, next) -> next.at().isBefore(one.at()) ? one : next)
        .filter(Signal.Pause.class::isInstance)
        .isPresent();
  }

  /// The step that asked what nobody answered yet.
  public Optional<Step> openQuestion() {
    return steps.stream()
        .filter(step -> step.deed() instanceof Deed.Asked)
        .filter(step -> answer(step.number()).isEmpty() && !unanswered(step.number()))
        .findFirst();
  }

  /// What was answered to the question of this step, by somebody or by default.
  public Optional<Object> answer(int question) {
    return steps.stream()
        .map(Step::deed)
        .flatMap(deed ->
            switch (deed) {
              case Deed.Heard(Signal.Answered answer) when answer.question() == question ->
                  Stream.of(answer.value());
              case Deed.Unanswered none when none.question() == question -> none.value().stream();
              default -> Stream.empty();
            })
        .findFirst();
  }

  private boolean unanswered(int question) {
    return deeds(Deed.Unanswered.class).anyMatch(deed -> deed.question() == question);
  }

  /// The branches that were begun, whose end is not known here.
  public List<Deed.Branch> openBranches() {
    var over = ends().map(Signal.BranchEnded::branch).collect(Collectors.toSet());
    return branches(branch -> !over.contains(branch.task()));
  }

  public List<Deed.Branch> branches(Predicate<Deed.Branch> which) {
    return deeds(Deed.Begun.class)
        .flatMap(begun -> begun.branches().stream())
        .filter(which)
        .toList();
  }

  /// How its branches ended, as far as it knows, the first one first.
  public Stream<Signal.BranchEnded> ends() {
    return deeds(Deed.Heard.class)
        .map(Deed.Heard::signal)
        .filter(Signal.BranchEnded.class::isInstance)
        .map(Signal.BranchEnded.class::cast);
  }

  public Optional<Signal.BranchEnded> end(Deed.Branch branch) {
    return ends().filter(end -> end.branch().equals(branch.task())).findFirst();
  }

  /// The step that announced this call, where nothing came of it yet.
  Optional<Integer> announced(String call) {
    var settling = steps.stream().filter(step -> settles(step.deed())).toList();
    return settling.isEmpty() || !settling.getLast().deed().equals(new Deed.Starting(call))
        ? Optional.empty()
        : Optional.of(settling.size());
  }

  /// How many steps are behind it, without what only reached it or was tried; calls are counted by
  /// them, so that a call that is made again has its number again.
  int settled() {
    return (int) steps.stream().filter(step -> settles(step.deed())).count();
  }

  private static boolean settles(Deed deed) {
    return !(deed instanceof Deed.Tried || deed instanceof Deed.Heard);
  }

  /// As it was before this step.
  History before(Step later) {
    return new History(
        task, steps.stream().filter(step -> step.number() < later.number()).toList(), signals);
  }

  History worked(Step step, Instant until) {
    var more = new ArrayList<>(steps);
    more.add(step);
    return new History(task.worked(step, until), more, signals);
  }

  History ended(Tasks.Ending ending) {
    var more = new ArrayList<>(steps);
    more.add(ending.step());
    return new History(task.ended(ending), more, signals);
  }
}
