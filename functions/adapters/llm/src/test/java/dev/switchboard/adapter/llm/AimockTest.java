package dev.switchboard.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.reasoning.LanguageModel;
import dev.switchboard.domain.reasoning.ToolCall;
import dev.switchboard.domain.reasoning.ToolResult;
import dev.switchboard.domain.reasoning.Turn;
import dev.switchboard.domain.task.TaskStatus;
import dev.switchboard.domain.workflow.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Whole conversations with somebody else's idea of the providers, and the five patterns, also
/// where one answer in five is dropped, garbled, hung up on or refused.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AimockTest {
  private static final String ANTHROPIC = "anthropic, /v1, claude-sonnet-4-5";
  private static final String OPENAI = "openai, /v1, gpt-4o";
  private static final String BEDROCK = "bedrock, '', anthropic.claude-sonnet-4-5-20250929-v1:0";

  private Aimock answers;
  private Aimock patterns;
  private Aimock chaos;

  @BeforeAll
  void start() {
    answers = Aimock.start("answers.json");
    patterns = Aimock.start("patterns.json", "--journal-max", "10");
    chaos =
        Aimock.start(
            "patterns.json",
            "--chaos-drop",
            "0.05",
            "--chaos-malformed",
            "0.05",
            "--chaos-disconnect",
            "0.05",
            "--chaos-ratelimit",
            "0.05");
  }

  @AfterAll
  void stop() {
    Optional.ofNullable(answers).ifPresent(Aimock::close);
    Optional.ofNullable(patterns).ifPresent(Aimock::close);
    Optional.ofNullable(chaos).ifPresent(Aimock::close);
  }

  @ParameterizedTest
  @CsvSource({ANTHROPIC, OPENAI, BEDROCK})
  void tools_are_called_and_their_results_are_answered(String provider, String path, String name) {
    var model = model(provider, answers.url() + path, name);
    var asked = Prompts.withTool();

    var first = model.answer(asked);
    var results =
        first.calls().stream().map(call -> new ToolResult(call.id(), "9:00", false)).toList();
    var second = model.answer(asked.then(first.said(), new Turn.Returned(results)));

    assertThat(first.calls())
        .extracting(ToolCall::arguments)
        .containsExactly(Map.of("day", "monday"), Map.of("day", "tuesday", "people", 3));
    assertThat(first.calls()).extracting(ToolCall::id).doesNotHaveDuplicates();
    assertThat(second.text()).isEqualTo("At nine.");
  }

  @ParameterizedTest
  @CsvSource({ANTHROPIC, OPENAI, BEDROCK})
  void a_task_is_answered_in_the_form_it_wants(String provider, String path, String name) {
    var schema =
        Map.<String, Object>of(
            "type",
            "object",
            "properties",
            Map.of("yes", Map.of("type", "boolean"), "score", Map.of("type", "number")),
            "required",
            List.of("yes"));
    var asked = new Node.Ask(Agents.LEO, "Is it good?", Optional.of(schema));

    var played = Played.of(asked, model(provider, answers.url() + path, name));

    assertThat(played.run().answer()).contains("{\"yes\":true,\"score\":0.5}");
    played.endedOnce();
  }

  @ParameterizedTest
  @EnumSource(Pattern.class)
  void each_pattern_ends_as_it_does_in_memory(Pattern pattern) {
    for (var wire : Wire.values()) {
      var played = Played.of(pattern.node, model(wire, patterns));

      assertThat(played.run().answer()).as("%s", wire).contains(pattern.answer);
      assertThat(played.used()).contains(Speakers.TOOL);
      played.endedOnce();
    }
  }

  /// Where a task has bad luck five times in a row it says so.
  @ParameterizedTest
  @EnumSource(Pattern.class)
  void in_chaos_each_pattern_is_done_or_fails_honestly(Pattern pattern) {
    for (var wire : Wire.values()) {
      var run = Played.of(pattern.node, model(wire, chaos));

      run.endedOnce();
      if (run.run().status() == TaskStatus.FAILED) {
        assertThat(run.run().error().orElseThrow()).contains("Given up after 5 attempts");
      } else {
        assertThat(run.run().status()).isEqualTo(TaskStatus.COMPLETED);
      }
    }
  }

  private static LanguageModel model(Wire wire, Aimock server) {
    return model(
        wire.provider,
        server.url() + "/v1",
        wire == Wire.ANTHROPIC ? "claude-sonnet-4-5" : "gpt-4o");
  }

  private static LanguageModel model(String provider, String url, String name) {
    System.setProperty("aws.region", "eu-central-1");
    return ChatModels.from(
            new ModelSettings(
                Optional.of(provider), Optional.of(name), Optional.of("key"), Optional.of(url)))
        .orElseThrow();
  }
}
