package dev.switchboard.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.reasoning.Answer;
import dev.switchboard.domain.reasoning.LanguageModel;
import dev.switchboard.domain.reasoning.Prompt;
import dev.switchboard.domain.reasoning.Used;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What every provider's model promises, whatever is spoken on the wire.
abstract class LanguageModelContract {
  static final String KEY = "sk-very-secret";
  static final String NAME = "some-model";
  private static final Prompt PROMPT = prompt(Duration.ofSeconds(60));

  abstract String provider();

  /// What goes behind the host in the configured address.
  abstract String path();

  /// Says "Hello." and that it took 12 tokens in and 6 out.
  abstract String hello();

  abstract String saysNothing();

  abstract String error(String word);

  /// The model that a good answer names.
  abstract String answeringModel();

  final LanguageModel model(Vendor vendor) {
    return model(vendor, Optional.of(KEY));
  }

  final LanguageModel model(Vendor vendor, Optional<String> key) {
    return ChatModels.from(
            new ModelSettings(
                Optional.of(provider()), Optional.of(NAME), key, Optional.of(vendor.url(path()))))
        .orElseThrow();
  }

  static Prompt prompt(Duration patience) {
    return Prompt.question("You are Mia.", "Greet \"them\".", 77, patience);
  }

  @Test
  void an_answer_comes_with_what_it_took() {
    try (var vendor = Vendor.answering(200, hello())) {
      assertThat(model(vendor).answer(PROMPT))
          .isEqualTo(new Answer("Hello.", List.of(), answeringModel(), new Used(12, 6, 0)));
      assertThat(vendor.asked()).hasSize(1);
      assertThat(vendor.asked().getFirst().body())
          .contains("You are Mia.", "Greet \\\"them\\\".", "77");
    }
  }

  @Test
  void a_prompt_without_a_system_part_is_asked_without_one() {
    try (var vendor = Vendor.answering(200, hello())) {
      var answer = model(vendor).answer(Prompt.question("", "Hi", 10, Duration.ofSeconds(60)));

      assertThat(answer.text()).isEqualTo("Hello.");
      assertThat(vendor.asked().getFirst().body()).doesNotContain("system");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 529})
  void what_may_pass_is_a_passing_fault_after_one_try(int status) {
    try (var vendor = Vendor.answering(status, error("overloaded_error"))) {
      assertThatThrownBy(() -> model(vendor).answer(PROMPT))
          .isInstanceOf(Fault.Passing.class)
          .hasMessageContaining("answered %d", status);
      assertThat(vendor.asked()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, SWITCHBOARD_MODEL_NAME",
    "401, SWITCHBOARD_MODEL_KEY",
    "403, SWITCHBOARD_MODEL_KEY",
    "404, SWITCHBOARD_MODEL_NAME"
  })
  void what_stays_is_a_lasting_fault_that_says_what_to_set(int status, String variable) {
    try (var vendor = Vendor.answering(status, error("some_error"))) {
      assertThatThrownBy(() -> model(vendor).answer(PROMPT))
          .isInstanceOf(Fault.Lasting.class)
          .hasMessageContaining("answered %d", status)
          .hasMessageContaining(variable);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 500})
  void neither_the_key_nor_the_prompt_nor_the_providers_text_is_told(int status) {
    try (var vendor = Vendor.answering(status, error("some_error"))) {
      assertThatThrownBy(() -> model(vendor).answer(PROMPT))
          .hasNoCause()
          .message()
          .doesNotContain(KEY, "Greet", "Mia", "human words");
    }
  }

  @Test
  void an_answer_that_breaks_off_is_a_passing_fault() {
    try (var vendor = Vendor.hangingUp(hello())) {
      assertThatThrownBy(() -> model(vendor).answer(PROMPT)).isInstanceOf(Fault.Passing.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"id\":", "<html>Bad gateway</html>", "[]", "{}"})
  void an_answer_that_cannot_be_read_is_a_passing_fault(String garbage) {
    try (var vendor = Vendor.answering(200, garbage)) {
      assertThatThrownBy(() -> model(vendor).answer(PROMPT))
          .isInstanceOf(Fault.Passing.class)
          .hasMessageContaining("no answer that can be read");
    }
  }

  @Test
  void an_answer_without_words_is_a_passing_fault() {
    try (var vendor = Vendor.answering(200, saysNothing())) {
      assertThatThrownBy(() -> model(vendor).answer(PROMPT))
          .isInstanceOf(Fault.Passing.class)
          .hasMessageContaining("no text");
    }
  }

  @Test
  void an_answer_that_does_not_begin_in_time_is_a_passing_fault() {
    try (var vendor = Vendor.silent()) {
      assertThatThrownBy(() -> model(vendor).answer(prompt(Duration.ofMillis(300))))
          .isInstanceOf(Fault.Passing.class)
          .hasMessageContaining("did not answer within PT0.3S");
    }
  }

  @Test
  void an_answer_that_does_not_end_in_time_is_a_passing_fault() {
    try (var vendor = Vendor.dawdling(hello())) {
      assertThatThrownBy(() -> model(vendor).answer(prompt(Duration.ofMillis(300))))
          .isInstanceOf(Fault.Passing.class)
          .hasMessageContaining("did not answer within PT0.3S");
    }
  }

  @Test
  void nobody_there_is_a_passing_fault() {
    var closed = Vendor.silent();
    closed.close();

    assertThatThrownBy(() -> model(closed).answer(PROMPT)).isInstanceOf(Fault.Passing.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503, 529})
  void the_rest_that_a_provider_wants_is_kept(int status) {
    try (var vendor = Vendor.tired(status, "7", error("overloaded_error"))) {
      assertThatThrownBy(() -> model(vendor).answer(PROMPT))
          .isInstanceOfSatisfying(
              Fault.Passing.class,
              fault -> assertThat(fault.rest()).contains(Duration.ofSeconds(7)));
    }
  }

  static String bare(Vendor vendor) {
    return vendor.asked().getFirst().body().replaceAll("\\s", "");
  }
}
