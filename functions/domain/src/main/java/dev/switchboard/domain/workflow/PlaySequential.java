package dev.switchboard.domain.workflow;

import dev.switchboard.domain.task.Move;
import dev.switchboard.domain.workflow.Ending.Failure;
import dev.switchboard.domain.workflow.Node.OnFailure;
import dev.switchboard.domain.workflow.Node.Sequential;
import dev.switchboard.domain.workflow.Node.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One step after the other.
final class PlaySequential {
  private final Sequential sequential;
  private final Stage stage;
  private final Map<String, String> values;
  private final List<Failure> failures = new ArrayList<>();
  private Optional<String> last = Optional.empty();

  PlaySequential(Sequential sequential, Stage stage) {
    this.sequential = sequential;
    this.stage = stage;
    this.values = new HashMap<>(stage.values());
  }

  Move next() {
    for (var step : sequential.steps()) {
      var move = play(step);
      if (move.isPresent()) {
        return move.get();
      }
    }
    return last.<Move>map(answer -> Result.of("sequential", answer, failures).done())
        .orElseGet(() -> new Move.Failed("No step succeeded. " + failures.getLast().why()));
  }

  /// The move that the step wants; empty where it is over and the next one may begin.
  private Optional<Move> play(Step step) {
    for (int tried = 0; tried <= step.retries(); tried++) {
      var name = tried == 0 ? step.name() : "%s.%d".formatted(step.name(), tried + 1);
      if (!stage.isBegun(name)) {
        return Optional.of(stage.begin(List.of(Role.of(name, step.node(), values))));
      }
      var ending = stage.ending(name, step.node());
      if (ending.isEmpty()) {
        return Optional.of(new Move.Await());
      }
      if (!ending.get().failed()) {
        succeeded(step, ending.get());
        return Optional.empty();
      }
      if (tried == step.retries()) {
        return failed(step, ending.get().why());
      }
    }
    return Optional.empty();
  }

  private void succeeded(Step step, Ending ending) {
    last = ending.answer();
    failures.addAll(ending.failures());
    last.ifPresent(answer -> {
      values.put(step.name(), answer);
      values.put(Words.PREVIOUS, answer);
    });
  }

  private Optional<Move> failed(Step step, String why) {
    if (step.onFailure() == OnFailure.STOP) {
      return Optional.of(new Move.Failed("Step %s failed: %s".formatted(step.name(), why)));
    }
    failures.add(new Failure(step.name(), why));
    values.put(step.name(), "(Step %s failed.)".formatted(step.name()));
    return Optional.empty();
  }
}
