package dev.switchboard.domain.task;

import dev.switchboard.domain.reasoning.ToolCall;
import dev.switchboard.domain.reasoning.ToolResult;
import dev.switchboard.domain.reasoning.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// What was said between us and the model, made of the recorded steps. Each step keeps only what it
/// added, so a long conversation is stored once.
final class Conversation {
  /// The third call of one tool with the same arguments is a loop.
  static final int MOST_ALIKE = 3;

  /// A thought, and what was done since.
  private record Round(Deed.Thought thought, List<Step> steps) {}

  private final History history;
  private final Rereading reading;
  private final List<Round> rounds = new ArrayList<>();

  private Conversation(History history, Rereading reading) {
    this.history = history;
    this.reading = reading;
    for (var step : history.steps()) {
      if (step.deed() instanceof Deed.Thought thought) {
        rounds.add(new Round(thought, new ArrayList<>()));
      } else if (!rounds.isEmpty()) {
        rounds.getLast().steps().add(step);
      }
    }
  }

  static Conversation of(History history, Rereading reading) {
    return new Conversation(history, reading);
  }

  List<Turn> turns() {
    var turns = new ArrayList<Turn>();
    turns.add(new Turn.Asked(asked()));
    rounds.forEach(round -> addTo(turns, round));
    return turns;
  }

  private void addTo(List<Turn> turns, Round round) {
    var thought = round.thought();
    if (thought.calls().isEmpty() && thought.text().isBlank()) {
      return;
    }
    turns.add(new Turn.Said(thought.text(), thought.calls()));
    if (thought.calls().isEmpty()) {
      reading.again(thought.text()).ifPresent(turns::add);
    } else {
      turns.add(
          new Turn.Returned(
              thought.calls().stream().flatMap(call -> result(round, call).stream()).toList()));
    }
  }

  private String asked() {
    var order = history.task().order();
    var given = new TreeMap<>(order.inputs());
    reading.form().ifPresent(_ -> given.remove(WantedForm.INPUT));
    return given.isEmpty() ? order.words() : "%s\n\nGiven: %s".formatted(order.words(), given);
  }

  /// The first call of the newest thought that nothing came of yet.
  Optional<ToolCall> openCall() {
    return rounds.isEmpty()
        ? Optional.empty()
        : rounds.getLast().thought().calls().stream()
            .filter(call -> result(rounds.getLast(), call).isEmpty())
            .findFirst();
  }

  /// What the thoughts say that want nothing done, where the newest one is such a one.
  List<String> answers() {
    return rounds.isEmpty() || !rounds.getLast().thought().calls().isEmpty()
        ? List.of()
        : rounds.stream()
            .map(Round::thought)
            .filter(thought -> thought.calls().isEmpty())
            .map(Deed.Thought::text)
            .toList();
  }

  /// Whether the same was wanted so often that it leads nowhere.
  boolean isLoop(ToolCall open) {
    long alike =
        rounds.stream()
            .flatMap(round -> round.thought().calls().stream())
            .filter(call -> call.tool().equals(open.tool()))
            .filter(call -> call.arguments().equals(open.arguments()))
            .count();
    return alike >= MOST_ALIKE;
  }

  /// Whether a branch was begun for this call.
  boolean isBegun(ToolCall call) {
    return branch(rounds.getLast(), call).isPresent();
  }

  private Optional<ToolResult> result(Round round, ToolCall call) {
    return switch (call.tool()) {
      case AskOwner.NAME -> answered(round, call);
      case AskAgent.NAME ->
          branch(round, call)
              .flatMap(history::end)
              .map(end -> AskAgent.result(call, end))
              .or(() -> returned(round, call));
      default -> returned(round, call);
    };
  }

  private static Optional<ToolResult> returned(Round round, ToolCall call) {
    return round.steps().stream()
        .map(Step::deed)
        .filter(Deed.Returned.class::isInstance)
        .map(Deed.Returned.class::cast)
        .filter(returned -> returned.call().id().equals(call.id()))
        .map(returned -> new ToolResult(call.id(), returned.text(), returned.failed()))
        .findFirst();
  }

  private static Optional<Deed.Branch> branch(Round round, ToolCall call) {
    return round.steps().stream()
        .map(Step::deed)
        .filter(Deed.Begun.class::isInstance)
        .map(Deed.Begun.class::cast)
        .flatMap(begun -> begun.branches().stream())
        .filter(branch -> branch.name().equals(call.id()))
        .findFirst();
  }

  /// The questions of a round are asked in the order of their calls.
  private Optional<ToolResult> answered(Round round, ToolCall call) {
    var calls =
        round.thought().calls().stream().filter(each -> each.tool().equals(AskOwner.NAME)).toList();
    return round.steps().stream()
        .filter(step -> step.deed() instanceof Deed.Asked)
        .skip(calls.indexOf(call))
        .findFirst()
        .map(asked -> history.answer(asked.number()))
        .map(answer -> AskOwner.result(call, answer));
  }
}
