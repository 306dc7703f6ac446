package dev.switchboard.domain.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.workflow.ReadDefinition.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is read, what is refused and why; and that the published schema says the same.
final class ReadDefinitionTest {
  private static final String EACH = JsonText.of(WriteDefinition.plain(Flows.each()));
  private static final JsonReader JSON = new JsonReader();

  private static Map<String, Object> plain(String text) {
    return JSON.object(text).orElseThrow(() -> new AssertionError("No JSON: " + text));
  }

  private static List<String> problems(String text) {
    return switch (ReadDefinition.read(plain(text))) {
      case Reading.Valid _ -> List.of();
      case Reading.Invalid(var problems) -> problems;
    };
  }

  private static Draft published() {
    return new Draft(plain(PublishedSchema.text()));
  }

  @Test
  void what_was_written_is_read_again_and_fits_the_published_schema() {
    assertThat(JsonText.of(WriteDefinition.plain(read(EACH)))).isEqualTo(EACH);
    assertThat(published().fits(plain(EACH))).isTrue();
  }

  private static Definition read(String text) {
    return switch (ReadDefinition.read(plain(text))) {
      case Reading.Valid(var definition) -> definition;
      case Reading.Invalid(var problems) -> throw new AssertionError(problems);
    };
  }

  @Test
  void what_is_usual_may_be_left_out() {
    var text =
        """
        {"id": "a", "title": "A", "node": {"type": "sequential", "steps": [
          {"name": "b", "node": {"type": "ask", "agent": "leo", "prompt": "{input}"}}]}}\
        """;

    assertThat(read(text))
        .isEqualTo(
            new Definition(
                new WorkflowId("a"), "A", Flows.inOrder(Flows.step("b", Flows.ask("{input}"))), 0));
    assertThat(published().fits(plain(text))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "retries":2       | "retires":2          | node.steps[0].retires is not known here
          "rounds":3        | "round":3            | node.steps[3].node.rounds must be there.
          "rounds":3        | "rounds":"three"     | node.steps[3].node.rounds must be a whole number.
          "rounds":3        | "rounds":2.5         | node.steps[3].node.rounds must be a whole number.
          "rounds":3        | "rounds":9           | node.steps[3].node.rounds: its number (9) must be 1 to 5.
          "join":"any"      | "join":"some"        | node.steps[2].node.join must be one of all, any, quorum, and is some.
          "quorum":2        | "quorum":0           | node.steps[1].node.quorum: its number (0) must be 1 to 3.
          "join":"any"      | "join":"any","quorum":1 | node.steps[2].node.quorum is not known here
          "agent":"mia"     | "agent":"M ia"       | node.steps[0].node.agent must be an agent's id, and is M ia.
          "type":"debate"   | "type":"quarrel"     | node.steps[3].node.type must be one of ask,
          "onFailure":"skip"| "onFailure":"jump"   | node.steps[0].onFailure must be one of stop, skip, and is jump.
          "name":"ask"      | "name":"Ask"         | node.steps[0].name (Ask) must be 1 to 32 lower-case
          "weight":3        | "weight":0           | node.steps[5].node.experts[1].weight: its number (0)
          "most":2          | "most":0             | node.steps[5].node.chooser.most: its number (0)
          "title":"Each kind of node" | "title":7  | title must be text.
          "id":"each"       | "id":"E ach"         | id must be 1 to 64 lower-case
          "tries":3         | "tries":6            | node.steps[4].node.tries: its number (6) must be 1 to 5.
          """)
  void a_mistake_is_named_with_its_path_and_the_schema_sees_it_too(
      String right, String wrong, String problem) {
    var text = EACH.replaceFirst(Pattern.quote(right), wrong);

    assertThat(text).isNotEqualTo(EACH);
    assertThat(problems(text)).anyMatch(each -> each.startsWith(problem));
    assertThat(published().fits(plain(text))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "name":"side"     | "name":"ask"         | node.steps[1].name (ask) must be one that nothing else here has.
          "name":"side"     | "name":"input"       | node.steps[1].name (input) must be one
          {results} {ask}   | {results} {panel}    | node.steps[1].node.aggregate.prompt: {panel} must be one of ask, input
          "verdicts":["yes","no","wait"] | "verdicts":["yes","Yes."] | node.steps[3].node.verdicts must be none, or two
          "prompt":"chloe: choose" | "prompt":" "  | node.steps[5].node.chooser.prompt must not be blank.
          {"n":{"type":"integer"}} | {"n":{"pattern":"x"}} | node.steps[0].node.form must do without pattern
          "quorum":2        | "quorum":4           | node.steps[1].node.quorum: its number (4) must be 1 to 3.
          """)
  void what_a_schema_cannot_say_is_checked_besides(String right, String wrong, String problem) {
    var text = EACH.replaceFirst(Pattern.quote(right), wrong);

    assertThat(text).isNotEqualTo(EACH);
    assertThat(problems(text)).anyMatch(each -> each.startsWith(problem));
  }

  @Test
  void all_mistakes_are_told_at_once() {
    assertThat(problems("{\"id\": 3, \"nod\": {}}"))
        .containsExactly(
            "id must be text.",
            "title must be there.",
            "node must be there.",
            "nod is not known here; it must be one of id, node, title, version.");
  }

  @Test
  void a_workflow_is_not_too_deep_too_large_or_too_eager() {
    Node deep = Flows.ask("x");
    for (int i = 0; i < CheckDefinition.DEEPEST; i++) {
      deep = Flows.inOrder(Flows.step("s" + i, deep));
    }
    var wide =
        new Node.Parallel(
            IntStream.range(0, 10)
                .mapToObj(i ->
                    new Node.Branch(
                        "b" + i, Flows.three(new Node.Join.All(), Optional.of(Flows.ask("x")))))
                .toList(),
            new Node.Join.All(),
            Optional.empty());
    Node eager = Flows.ask("x");
    for (int i = 0; i < 4; i++) {
      eager = Flows.inOrder(Flows.step("s" + i, eager, 5, Node.OnFailure.STOP));
    }

    assertThat(check(deep)).containsExactly("node: its depth (7) must be 1 to 6.");
    assertThat(check(wide)).containsExactly("node: its number of nodes (51) must be 1 to 50.");
    assertThat(check(eager))
        .containsExactly("node: its most agents that a run may ask (1296) must be 1 to 500.");
  }

  private static List<String> check(Node node) {
    return new CheckDefinition().check("A", node);
  }

  @Test
  void who_makes_it_in_several_parts_names_who_repairs_it() {
    var node =
        new Node.Verification(
            Flows.inOrder(Flows.step("a", Flows.ask("x"))),
            List.of("Good."),
            Flows.ask("x"),
            Optional.empty(),
            1);

    assertThat(check(node)).containsExactly("node.repair must be there, because several make it.");
  }

  @Test
  void a_definition_that_is_wrong_cannot_be_made() {
    assertThatThrownBy(() -> new Definition(new WorkflowId("a"), "A", Flows.ask("{b}"), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "Workflow (a) must be valid. node.prompt: {b} must be one of input, previous.");
  }
}
