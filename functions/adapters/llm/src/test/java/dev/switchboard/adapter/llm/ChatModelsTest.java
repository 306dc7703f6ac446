package dev.switchboard.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.fault.Fault;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatModelsTest {
  @Test
  void without_a_provider_there_is_no_model() {
    assertThat(ChatModels.from(settings("", "m", "k"))).isEmpty();
    assertThat(
            ChatModels.from(
                new ModelSettings(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())))
        .isEmpty();
  }

  @Test
  void a_provider_that_does_not_exist_is_refused_with_those_that_do() {
    assertThatThrownBy(() -> ChatModels.from(settings("gemini", "m", "k")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("SWITCHBOARD_MODEL_PROVIDER (gemini) must be anthropic, openai or bedrock.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"anthropic", "openai", "bedrock", " OpenAI "})
  void a_model_without_a_name_says_so_when_it_is_asked(String provider) {
    var model = ChatModels.from(settings(provider, " ", "k")).orElseThrow();

    assertThatThrownBy(() -> model.answer(LanguageModelContract.prompt(Duration.ofSeconds(1))))
        .isInstanceOf(Fault.Lasting.class)
        .hasMessageContaining("set SWITCHBOARD_MODEL_NAME");
  }

  @ParameterizedTest
  @ValueSource(strings = {"anthropic", "openai"})
  void a_model_without_a_key_says_so_when_it_is_asked(String provider) {
    var model = ChatModels.from(settings(provider, "m", "")).orElseThrow();

    assertThatThrownBy(() -> model.answer(LanguageModelContract.prompt(Duration.ofSeconds(1))))
        .isInstanceOf(Fault.Lasting.class)
        .hasMessageContaining("set SWITCHBOARD_MODEL_KEY");
  }

  @Test
  void settings_do_not_tell_their_key() {
    assertThat(settings("openai", "m", "sk-secret").toString()).doesNotContain("sk-secret");
  }

  private static ModelSettings settings(String provider, String name, String key) {
    return new ModelSettings(
        Optional.of(provider), Optional.of(name), Optional.of(key), Optional.empty());
  }
}
