package dev.switchboard.domain.workflow;

import dev.switchboard.domain.task.Move;
import dev.switchboard.domain.workflow.Ending.Failure;
import dev.switchboard.domain.workflow.Node.Debate;
import dev.switchboard.domain.workflow.Node.Debater;
import java.util.List;
import java.util.stream.Collectors;

/// Positions, rounds, and a decision: by consensus, else by the majority, else by the judge. A
/// round in which nobody moves is the last one: more of them would cost, and not change anything.
final class PlayDebate {
  private static final String JUDGE = "judge";
  private final Debate debate;
  private final Stage stage;
  private final Hearing hearing;

  PlayDebate(Debate debate, Stage stage) {
    this.debate = debate;
    this.stage = stage;
    this.hearing = new Hearing(debate, stage);
  }

  Move next() {
    var before = Round.none(debate.debaters());
    while (before.number() < debate.rounds() && !before.left().isEmpty()) {
      int number = before.number() + 1;
      if (!stage.isBegun(Hearing.name(before.left().getFirst(), number))) {
        return stage.begin(roles(before));
      }
      if (before.left().stream().anyMatch(each -> hearing.ending(each, number).isEmpty())) {
        return new Move.Await();
      }
      var round = hearing.round(before);
      var consensus = round.consensus(debate.debaters().size());
      if (consensus.isPresent()) {
        return decided("consensus", consensus.get(), round);
      }
      boolean stuck = round.isLike(before);
      before = round;
      if (stuck) {
        break;
      }
    }
    return vote(before);
  }

  private List<Role> roles(Round before) {
    return before.left().stream()
        .map(each ->
            Role.told(
                Hearing.name(each, before.number() + 1),
                each.ask(),
                stage.values(),
                more(each, before),
                Verdicts.POSITION))
        .toList();
  }

  private String more(Debater debater, Round before) {
    var others =
        before.positions().stream().filter(each -> !each.name().equals(debater.name())).toList();
    var own =
        before.positions().stream().filter(each -> each.name().equals(debater.name())).toList();
    var heard =
        before.number() == 0
            ? ""
            : """


            You thought before:
            %s
            The others in this debate think:
            %s
            Weigh what they say. Change your mind where they are right, and only there.\
            """
                .formatted(Position.all(own), Position.all(others));
    return heard + hearing.choices();
  }

  private Move vote(Round last) {
    var majority = last.majority(debate.debaters().size());
    if (majority.isPresent()) {
      return decided("vote", majority.get(), last);
    }
    if (last.positions().isEmpty()) {
      return new Move.Failed(
          "Nobody gave a verdict. "
              + last.silent().stream().map(Failure::why).collect(Collectors.joining(" ")));
    }
    return debate
        .judge()
        .map(judge -> judged(judge, last))
        .orElseGet(() -> new Move.Failed("No verdict has a majority: %s.".formatted(last.votes())));
  }

  private Move judged(Node.Ask judge, Round last) {
    if (!stage.isBegun(JUDGE)) {
      var more =
          "\n\nThose who debated this do not agree:\n%s\nDecide.%s"
              .formatted(Position.all(last.positions()), hearing.choices());
      return stage.begin(List.of(Role.told(JUDGE, judge, stage.values(), more, Verdicts.POSITION)));
    }
    return stage
        .ending(JUDGE, judge)
        .<Move>map(ending ->
            hearing
                .position(JUDGE, ending)
                .<Move>map(verdict -> decided(JUDGE, verdict, last))
                .orElseGet(() ->
                    new Move.Failed(
                        "No verdict has a majority: %s. The judge did not decide: %s"
                            .formatted(last.votes(), Hearing.silence(JUDGE, ending).why()))))
        .orElseGet(Move.Await::new);
  }

  private static Move decided(String by, Position verdict, Round last) {
    var dissent =
        last.positions().stream()
            .filter(each -> !each.normal().equals(verdict.normal()))
            .map(Position::plain)
            .toList();
    return Result.of("debate", verdict.verdict(), last.silent())
        .with("reason", Words.cut(verdict.reason(), Words.LONGEST_RESULT))
        .with("decided_by", by)
        .with("rounds", last.number())
        .with("votes", last.votes())
        .with("dissent", dissent)
        .done();
  }
}
