package dev.switchboard.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.reasoning.AnswerInForm;
import dev.switchboard.domain.reasoning.LanguageModel;
import dev.switchboard.domain.reasoning.Prompt;
import dev.switchboard.domain.reasoning.ToolCall;
import dev.switchboard.domain.reasoning.ToolResult;
import dev.switchboard.domain.reasoning.Turn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whole conversations with somebody else's idea of the providers. It runs against the server that
/// `-Daimock.endpoint` names, and is skipped without: `npx -p @copilotkit/aimock@1.43.0 llmock -p
/// 4010 -f adapters/llm/src/test/resources/aimock.json`.
@EnabledIfSystemProperty(named = "aimock.endpoint", matches = "http.+")
class AimockTest {
  @ParameterizedTest
  @CsvSource({
    "anthropic, /v1, claude-sonnet-4-5",
    "openai, /v1, gpt-4o",
    "bedrock, '', anthropic.claude-sonnet-4-5-20250929-v1:0"
  })
  void tools_are_called_and_their_results_are_answered(String provider, String path, String name) {
    var model = model(provider, path, name);
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
  @CsvSource({
    "anthropic, /v1, claude-sonnet-4-5",
    "openai, /v1, gpt-4o",
    "bedrock, '', anthropic.claude-sonnet-4-5-20250929-v1:0"
  })
  void a_form_is_filled_in(String provider, String path, String name) {
    var prompt =
        new Prompt(
            "",
            List.of(new Turn.Asked("Is it good?")),
            List.of(),
            Optional.of(Prompts.VERDICT),
            77,
            Duration.ofSeconds(60));

    var outcome = new AnswerInForm(new PlainJson()).ask(model(provider, path, name), prompt);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            AnswerInForm.Outcome.Filled.class,
            filled -> assertThat(filled.values()).isEqualTo(Map.of("yes", true, "score", 0.5)));
  }

  private static LanguageModel model(String provider, String path, String name) {
    System.setProperty("aws.region", "eu-central-1");
    return ChatModels.from(
            new ModelSettings(
                Optional.of(provider),
                Optional.of(name),
                Optional.of("key"),
                Optional.of(System.getProperty("aimock.endpoint") + path)))
        .orElseThrow();
  }
}
