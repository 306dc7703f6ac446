package dev.switchboard.domain.workflow;

import static dev.switchboard.domain.workflow.Cast.check;
import static dev.switchboard.domain.workflow.Cast.verdict;
import static dev.switchboard.domain.workflow.Flows.ask;
import static dev.switchboard.domain.workflow.Flows.checked;
import static dev.switchboard.domain.workflow.Flows.debate;
import static dev.switchboard.domain.workflow.Flows.inOrder;
import static dev.switchboard.domain.workflow.Flows.panel;
import static dev.switchboard.domain.workflow.Flows.step;
import static dev.switchboard.domain.workflow.Flows.three;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.task.TaskStatus;
import dev.switchboard.domain.task.Terms;
import dev.switchboard.domain.workflow.Node.Chooser;
import dev.switchboard.domain.workflow.Node.Join;
import dev.switchboard.domain.workflow.Node.OnFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// A worker dies at any one write of a run, just before or just after it.
final class CrashTest {
  private static Cast cast() {
    return new Cast()
        .does("anna", words -> words.contains("write") ? "Tea is cold." : verdict("yes"))
        .does("ben", words -> words.contains("cold") ? check(false, "Untrue.") : verdict("no"))
        .says("cleo", verdict("wait"))
        .says("chloe", JsonText.of(Map.of("experts", List.of("anna", "ben"))))
        .says("judge", verdict("wait"))
        .says("sue", JsonText.of(Map.of("answer", "Wait.", "agrees_with", List.of("cleo"))))
        .fails("dan");
  }

  private static final Map<String, Node> FLOWS =
      Map.of(
          "sequential",
          inOrder(
              step("a", ask("anna: {input}")),
              step("b", ask("dan: {a}"), 1, OnFailure.SKIP),
              step("c", ask("ben: {b}"))),
          "parallel",
          three(new Join.All(), Optional.of(ask("sue: {results}"))),
          "debate",
          debate(3, Optional.of(ask("judge: decide"))),
          "verification",
          checked(3),
          "panel",
          panel(Optional.of(new Chooser(ask("chloe: choose"), 2))),
          "nested",
          inOrder(
              step("a", inOrder(step("b", three(new Join.All(), Optional.empty())))),
              step("c", ask("ben: {a}"))));

  @TestFactory
  Stream<DynamicTest> a_crash_at_any_write_loses_no_finished_branch() {
    return FLOWS.entrySet().stream()
        .map(
            flow -> DynamicTest.dynamicTest(flow.getKey(), () -> crashEverywhere(flow.getValue())));
  }

  private static void crashEverywhere(Node node) {
    var calm = cast();
    var undisturbed = new Rehearsal(calm);
    var expected = undisturbed.run(node);
    int writes = undisturbed.crashing.writes();
    for (int write = 1; write <= writes; write++) {
      crash(node, write, false, expected, calm);
      crash(node, write, true, expected, calm);
    }
    assertThat(writes).isGreaterThan(20);
  }

  private static void crash(Node node, int write, boolean after, Run expected, Cast calm) {
    var cast = cast();
    var rehearsal = new Rehearsal(cast);
    var task = rehearsal.begun(node, Terms.USUAL);
    rehearsal.crashing.dieAt(write, after);
    rehearsal.playOut(task);
    var run = rehearsal.read(task);

    assertThat(run.status()).isEqualTo(expected.status());
    assertThat(run.result()).isEqualTo(expected.result());
    assertThat(run.error()).isEqualTo(expected.error());
    assertThat(shape(run)).isEqualTo(shape(expected));
    assertThat(cast.asked()).hasSizeBetween(calm.asked().size(), calm.asked().size() + 1);
    assertThat(run.used()).isEqualTo(expected.used());
  }

  private static List<Object> shape(Run run) {
    return List.of(
        run.name(),
        run.status(),
        run.result().orElse(""),
        run.parts().stream().map(CrashTest::shape).toList());
  }

  @TestFactory
  Stream<DynamicTest> who_is_first_may_change_but_somebody_is() {
    return Stream.of(true, false)
        .map(after ->
            DynamicTest.dynamicTest(
                after ? "after" : "before",
                () -> {
                  for (int write = 1; write <= 30; write++) {
                    var rehearsal = new Rehearsal(cast());
                    var task =
                        rehearsal.begun(three(new Join.Any(), Optional.empty()), Terms.USUAL);
                    rehearsal.crashing.dieAt(write, after);
                    rehearsal.playOut(task);

                    assertThat(rehearsal.read(task).status()).isEqualTo(TaskStatus.COMPLETED);
                  }
                }));
  }
}
