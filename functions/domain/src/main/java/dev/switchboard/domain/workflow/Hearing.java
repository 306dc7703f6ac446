package dev.switchboard.domain.workflow;

import dev.switchboard.domain.reasoning.ReadForm.Reading;
import dev.switchboard.domain.workflow.Ending.Failure;
import dev.switchboard.domain.workflow.Node.Debate;
import dev.switchboard.domain.workflow.Node.Debater;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Understands what is said in a debate.
record Hearing(Debate debate, Stage stage) {
  static String name(Debater debater, int round) {
    return "%s.%d".formatted(debater.name(), round);
  }

  Optional<Ending> ending(Debater debater, int round) {
    return stage.ending(name(debater, round), debater.ask());
  }

  /// What a verdict can be, for whoever gives one.
  String choices() {
    return debate.verdicts().isEmpty()
        ? "\n\nGive your verdict in as few words as can be, and your reason."
        : "\n\nGive your verdict, which is one of: %s. And your reason."
            .formatted(String.join("; ", debate.verdicts()));
  }

  /// Once everybody has spoken.
  Round round(Round before) {
    var positions = new ArrayList<Position>();
    var silent = new ArrayList<Failure>(failed(before));
    var left = new ArrayList<Debater>();
    for (var debater : before.left()) {
      var ending = ending(debater, before.number() + 1).orElseThrow();
      var read = position(debater.name(), ending);
      read.ifPresentOrElse(positions::add, () -> silent.add(silence(debater.name(), ending)));
      if (!ending.failed()) {
        left.add(debater);
      }
    }
    return new Round(before.number() + 1, positions, silent, left);
  }

  /// Who failed stays silent, and who was not understood may speak again.
  private static List<Failure> failed(Round before) {
    var left = before.left().stream().map(Debater::name).toList();
    return before.silent().stream().filter(each -> !left.contains(each.name())).toList();
  }

  Optional<Position> position(String name, Ending ending) {
    return switch (stage.read(Verdicts.POSITION, ending)) {
      case Reading.Fits(var values) ->
          Optional.of(
                  new Position(
                      name, Verdicts.text(values, "verdict"), Verdicts.text(values, "reason")))
              .filter(each -> isVerdict(each.normal()));
      case Reading.Misfit _ -> Optional.empty();
    };
  }

  private boolean isVerdict(String normal) {
    return debate.verdicts().isEmpty()
        ? !normal.isEmpty()
        : debate.verdicts().stream().map(Verdicts::normal).anyMatch(normal::equals);
  }

  static Failure silence(String name, Ending ending) {
    return new Failure(
        name, ending.failed() ? ending.why() : "It gave no verdict that could be read.");
  }
}
