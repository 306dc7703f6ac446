package dev.switchboard.domain.workflow;

import dev.switchboard.domain.reasoning.ReadForm.Reading;
import dev.switchboard.domain.task.Move;
import dev.switchboard.domain.workflow.Ending.Failure;
import dev.switchboard.domain.workflow.Node.Chooser;
import dev.switchboard.domain.workflow.Node.Expert;
import dev.switchboard.domain.workflow.Node.ExpertPanel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Experts are chosen, answer apart, and one answer is made of theirs. Whoever it does not agree
/// with is in the result in its own words, whether or not the synthesis says so.
final class PlayPanel {
  private static final String CHOOSER = "chooser";
  private static final String SYNTHESIS = "synthesis";

  private final ExpertPanel panel;
  private final Stage stage;
  private final List<Failure> failures = new ArrayList<>();

  PlayPanel(ExpertPanel panel, Stage stage) {
    this.panel = panel;
    this.stage = stage;
  }

  Move next() {
    if (panel.chooser().isEmpty()) {
      return asked(panel.experts());
    }
    var chooser = panel.chooser().get();
    if (!stage.isBegun(CHOOSER)) {
      return stage.begin(
          List.of(
              Role.told(
                  CHOOSER, chooser.ask(), stage.values(), choosing(chooser), Verdicts.CHOICE)));
    }
    return stage
        .ending(CHOOSER, chooser.ask())
        .map(ending -> asked(chosen(chooser, ending)))
        .orElseGet(Move.Await::new);
  }

  private String choosing(Chooser chooser) {
    return "\n\nChoose at most %d of these experts, by name:\n%s"
        .formatted(
            chooser.most(),
            panel.experts().stream()
                .map(each -> "- %s: %s".formatted(each.name(), each.about()))
                .collect(Collectors.joining("\n")));
  }

  /// Where nobody was chosen, those of the most weight are.
  private List<Expert> chosen(Chooser chooser, Ending ending) {
    List<String> names =
        switch (stage.read(Verdicts.CHOICE, ending)) {
          case Reading.Fits(var values) ->
              Verdicts.texts(values, "experts").stream().map(Verdicts::normal).toList();
          case Reading.Misfit _ -> List.of();
        };
    var chosen =
        panel.experts().stream()
            .filter(each -> names.contains(Verdicts.normal(each.name())))
            .limit(chooser.most())
            .toList();
    if (!chosen.isEmpty()) {
      return chosen;
    }
    failures.add(
        new Failure(CHOOSER, ending.failed() ? ending.why() : "It chose nobody who is there."));
    return panel.experts().stream()
        .sorted(Comparator.comparingInt(Expert::weight).reversed())
        .limit(chooser.most())
        .toList();
  }

  private Move asked(List<Expert> experts) {
    if (!stage.isBegun(experts.getFirst().name())) {
      return stage.begin(
          experts.stream().map(each -> Role.of(each.name(), each.node(), stage.values())).toList());
    }
    var views = new ArrayList<View>();
    for (var expert : experts) {
      var ending = stage.ending(expert.name(), expert.node());
      if (ending.isEmpty()) {
        return new Move.Await();
      }
      failures.addAll(Stage.inside(List.of(ending.get())));
      ending.get().answer().ifPresent(answer -> views.add(new View(expert, answer)));
    }
    return views.isEmpty()
        ? new Move.Failed(
            "No expert answered. "
                + failures.stream().map(Failure::why).collect(Collectors.joining(" ")))
        : answered(views);
  }

  private Move answered(List<View> views) {
    if (!stage.isBegun(SYNTHESIS)) {
      var role =
          Role.told(
              SYNTHESIS, panel.synthesis(), stage.values(), View.all(views), Verdicts.SYNTHESIS);
      return stage.begin(List.of(role));
    }
    return stage
        .ending(SYNTHESIS, panel.synthesis())
        .map(ending -> joined(views, ending))
        .orElseGet(Move.Await::new);
  }

  private Move joined(List<View> views, Ending ending) {
    if (ending.failed()) {
      return new Move.Failed("The answers were not joined: " + ending.why());
    }
    Optional<Map<String, Object>> read =
        switch (stage.read(Verdicts.SYNTHESIS, ending)) {
          case Reading.Fits(var values) -> Optional.of(values);
          case Reading.Misfit _ -> Optional.empty();
        };
    if (read.isEmpty()) {
      failures.add(new Failure(SYNTHESIS, "It did not say whom it agrees with."));
    }
    var agreed =
        read.map(values -> Verdicts.texts(values, "agrees_with")).orElse(List.of()).stream()
            .map(Verdicts::normal)
            .toList();
    var answer = read.map(values -> Verdicts.text(values, "answer")).or(ending::answer).orElse("");
    var dissent =
        views.stream()
            .filter(view -> !agreed.contains(Verdicts.normal(view.expert().name())))
            .map(View::plain)
            .toList();
    return Result.of("expert-panel", answer, failures)
        .with("experts", views.stream().map(view -> view.expert().name()).toList())
        .with("dissent", dissent)
        .done();
  }
}
