package dev.switchboard.domain.workflow;

import dev.switchboard.domain.reasoning.ReadForm.Reading;
import dev.switchboard.domain.task.Move;
import dev.switchboard.domain.workflow.Ending.Failure;
import dev.switchboard.domain.workflow.Node.Ask;
import dev.switchboard.domain.workflow.Node.Verification;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Make, check, repair, check again. A check that cannot be read counts as a try, but says nothing
/// to repair by, so what was made is checked again as it is.
final class PlayVerification {
  private static final String MAKE = "make";

  /// What a check found; no failings where it passed.
  private record Check(boolean passed, List<String> failings, boolean read) {
    String words() {
      return failings.isEmpty()
          ? "It did not say what is wrong."
          : failings.stream().collect(Collectors.joining("; "));
    }
  }

  private final Verification verification;
  private final Stage stage;

  PlayVerification(Verification verification, Stage stage) {
    this.verification = verification;
    this.stage = stage;
  }

  Move next() {
    if (!stage.isBegun(MAKE)) {
      return stage.begin(List.of(Role.of(MAKE, verification.make(), stage.values())));
    }
    return stage
        .ending(MAKE, verification.make())
        .map(ending ->
            ending
                .answer()
                .map(work -> check(work, ending.failures()))
                .orElseGet(
                    () -> new Move.Failed("Nothing was made to be checked: " + ending.why())))
        .orElseGet(Move.Await::new);
  }

  private Move check(String made, List<Failure> failures) {
    var work = made;
    for (int number = 1; ; number++) {
      var checked = step("check", number, verification.check(), checking(work));
      if (checked.move().isPresent()) {
        return checked.move().get();
      }
      var check = read(checked.ending().orElseThrow());
      if (check.passed()) {
        return Result.of("verification", work, failures)
            .with("passed", true)
            .with("tries", number)
            .done();
      }
      if (number == verification.tries()) {
        return new Move.Failed(
            "It did not pass after %d tries. The last check: %s"
                .formatted(number, Words.cut(check.words(), Words.LONGEST_RESULT)));
      }
      if (check.read()) {
        var repaired = step("repair", number, repair(), repairing(work, check));
        if (repaired.move().isPresent()) {
          return repaired.move().get();
        }
        var ending = repaired.ending().orElseThrow();
        if (ending.failed()) {
          return new Move.Failed(
              "It was not repaired: %s The last check: %s".formatted(ending.why(), check.words()));
        }
        work = ending.answer().orElse(work);
      }
    }
  }

  /// Either the move that it takes, or how it ended.
  private record Taken(Optional<Move> move, Optional<Ending> ending) {}

  private Taken step(String what, int number, Ask ask, String more) {
    var name = "%s.%d".formatted(what, number);
    if (!stage.isBegun(name)) {
      var role =
          what.equals("check")
              ? Role.told(name, ask, stage.values(), more, Verdicts.CHECK)
              : Role.of(name, ask, stage.values()).and(more);
      return new Taken(Optional.of(stage.begin(List.of(role))), Optional.empty());
    }
    var ending = stage.ending(name, ask);
    return ending.isEmpty()
        ? new Taken(Optional.of(new Move.Await()), Optional.empty())
        : new Taken(Optional.empty(), ending);
  }

  private Check read(Ending ending) {
    return switch (stage.read(Verdicts.CHECK, ending)) {
      case Reading.Fits(var values) -> {
        boolean passed = Boolean.TRUE.equals(values.get("passed"));
        var failings = Verdicts.texts(values, "failings");
        yield new Check(passed && failings.isEmpty(), failings, true);
      }
      case Reading.Misfit(var misfits) ->
          new Check(
              false,
              List.of("It gave no verdict that could be read. " + String.join(" ", misfits)),
              false);
    };
  }

  private Ask repair() {
    return verification
        .repair()
        .or(() ->
            Optional.of(verification.make()).filter(Ask.class::isInstance).map(Ask.class::cast))
        .orElseThrow();
  }

  private String checking(String work) {
    return """


    What was made:
    %s

    It must meet each of these:
    %s
    Say whether it passed, and each failing, so that somebody else can mend it. It has passed where there is none.\
    """
        .formatted(
            Words.cut(work, Words.LONGEST_RESULT),
            verification.criteria().stream().collect(Collectors.joining("\n- ", "- ", "")));
  }

  private static String repairing(String work, Check check) {
    return """


    This was made before:
    %s

    A check found these failings:
    %s
    Make the whole anew without them.\
    """
        .formatted(
            Words.cut(work, Words.LONGEST_RESULT),
            check.failings().stream().collect(Collectors.joining("\n- ", "- ", "")));
  }
}
