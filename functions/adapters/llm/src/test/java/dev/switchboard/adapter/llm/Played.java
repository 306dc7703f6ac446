package dev.switchboard.adapter.llm;

import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.reasoning.LanguageModel;
import dev.switchboard.domain.reasoning.ToolCall;
import dev.switchboard.domain.reasoning.ToolSpec;
import dev.switchboard.domain.task.Deed;
import dev.switchboard.domain.task.History;
import dev.switchboard.domain.task.Move.Effect;
import dev.switchboard.domain.task.Move.Made;
import dev.switchboard.domain.task.Signal;
import dev.switchboard.domain.task.TaskTool;
import dev.switchboard.domain.task.Tasks;
import dev.switchboard.domain.task.Terms;
import dev.switchboard.domain.task.Work.Job;
import dev.switchboard.domain.workflow.Node;
import dev.switchboard.domain.workflow.Rehearsal;
import dev.switchboard.domain.workflow.Run;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A run that was played to its end.
record Played(Run run, Tasks tasks, Duration took) {
  static Played of(Node node, LanguageModel model) {
    return of(node, model, Terms.USUAL);
  }

  static Played of(Node node, LanguageModel model, Terms terms) {
    var rehearsal = new Rehearsal((_, _) -> model, _ -> List.of(new Weigh()));
    var begun = rehearsal.clock.instant();
    var run = rehearsal.run(node, terms);
    return new Played(run, rehearsal.tasks(), Duration.between(begun, rehearsal.clock.instant()));
  }

  private record Weigh() implements TaskTool {
    @Override
    public ToolSpec spec() {
      return new ToolSpec(
          Speakers.TOOL,
          "Weighs a thing.",
          Map.of("type", "object", "properties", Map.of("thing", Map.of("type", "string"))));
    }

    @Override
    public Effect use(Job job, ToolCall call) {
      return new Effect() {
        @Override
        public String name() {
          return Speakers.TOOL;
        }

        @Override
        public Made perform(String key, Duration patience) {
          return Made.of(new Deed.Returned(call, "Three grams.", false));
        }
      };
    }
  }

  /// The tools that were used.
  List<String> used() {
    return histories(run)
        .flatMap(history -> history.deeds(Deed.Returned.class))
        .map(returned -> returned.call().tool())
        .toList();
  }

  /// Each part ended once, and its whole has one record of it.
  void endedOnce() {
    assertThat(histories(run))
        .allSatisfy(history -> {
          assertThat(history.task().status().ended()).isTrue();
          assertThat(history.deeds(Deed.Finished.class)).hasSize(1);
          assertThat(history.deeds(Deed.Heard.class).map(Deed.Heard::signal))
              .extracting(Signal::key)
              .doesNotHaveDuplicates();
          assertThat(history.ends().map(Signal.BranchEnded::branch))
              .containsExactlyInAnyOrderElementsOf(
                  history.branches(_ -> true).stream().map(Deed.Branch::task).toList());
        });
  }

  private Stream<History> histories(Run part) {
    return Stream.concat(
        tasks.read(ACME, part.task()).stream(), part.parts().stream().flatMap(this::histories));
  }
}
