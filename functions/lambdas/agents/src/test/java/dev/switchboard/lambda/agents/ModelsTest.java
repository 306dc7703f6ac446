package dev.switchboard.lambda.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.http.Rest;
import dev.switchboard.domain.reasoning.Lineup;
import dev.switchboard.domain.reasoning.NamedModel;
import dev.switchboard.domain.reasoning.Provider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelsTest {
  private static final String PATH = "/v1/workspace/models";
  private static final String TWO =
      """
      {"models":{"default":{"provider":"anthropic","model":"claude-sonnet-4-5","key":"sk-one",
       "fallbacks":["own"]},
       "own":{"provider":"openai","model":"qwen","url":"https://models.example.com/v1",
       "price":{"input":0.5,"output":2}}}}\
      """;

  private final Memory memory = new Memory();
  private final Rest rest = memory.acme();

  @Test
  void a_workspace_begins_without_models() {
    assertThat(rest.get(PATH).isOk().body()).contains("\"models\":{}");
  }

  @Test
  void models_are_set_up_and_shown_without_their_keys() {
    var put = rest.put(PATH, TWO).isOk();

    assertThat(put.body()).doesNotContain("sk-one").isEqualTo(rest.get(PATH).isOk().body());
    assertThat(put.at("models", "default", "keySet")).isEqualTo(true);
    assertThat(String.valueOf(put.at("models", "default", "listPrice", "input"))).isEqualTo("3");
    assertThat(put.at("models", "own", "keySet")).isEqualTo(false);
    assertThat(String.valueOf(put.at("models", "own", "price", "output"))).isEqualTo("2");
    assertThat(memory.lineup().models())
        .extracting(NamedModel::name)
        .containsExactly("default", "own");
    assertThat(stored("default").key()).contains("sk-one");
    assertThat(stored("default").fallbacks()).containsExactly("own");
  }

  @Test
  void what_was_shown_can_be_sent_back_and_changes_nothing() {
    var shown = rest.put(PATH, TWO).isOk();
    var before = memory.lineup();

    rest.put(PATH, shown.body()).isOk();

    assertThat(memory.lineup()).isEqualTo(before);
  }

  @Test
  void a_key_is_never_sent_to_another_address_or_provider_than_it_was_given_for() {
    rest.put(PATH, one("\"provider\":\"openai\",\"model\":\"m\",\"key\":\"sk-one\"")).isOk();

    rest.put(
            PATH,
            one("\"provider\":\"openai\",\"model\":\"m\",\"url\":\"https://evil.example/v1\""))
        .isOk();
    assertThat(stored("default").key()).isEmpty();

    rest.put(PATH, one("\"provider\":\"openai\",\"model\":\"m\",\"key\":\"sk-one\"")).isOk();
    rest.put(PATH, one("\"provider\":\"anthropic\",\"model\":\"m\"")).refuses("models[default]");
    assertThat(stored("default").provider()).isEqualTo(Provider.OPENAI);
  }

  @Test
  void models_that_are_not_sent_are_gone() {
    rest.put(PATH, TWO).isOk();

    rest.put(PATH, "{\"models\":{}}").isOk();

    assertThat(memory.lineup()).isEqualTo(Lineup.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"provider\":\"bedrock\",\"model\":\"m\" | models[default]",
        "\"provider\":\"anthropic\",\"model\":\"m\" | models[default]",
        "\"provider\":\"openai\",\"model\":\"m\",\"url\":\"ftp://x/v1\" | models[default].url",
        "\"provider\":\"openai\",\"model\":\"m\",\"key\":\"k\",\"fallbacks\":[\"other\"] | models",
        "\"provider\":\"openai\",\"model\":\"m\",\"key\":\"k\",\"price\":{\"input\":-1,\"output\":1} | models[default].price"
      })
  void a_wrong_model_is_refused_and_nothing_changes(String fields, String wrong) {
    rest.put(PATH, one(fields)).refuses(wrong);

    assertThat(memory.lineup()).isEqualTo(Lineup.NONE);
  }

  @Test
  void what_is_missing_or_unknown_is_refused_by_its_name() {
    assertThat(rest.put(PATH, one("\"provider\":\"gemini\",\"model\":\"m\",\"key\":\"k\"")).body())
        .contains("must be anthropic, openai or bedrock");
    assertThat(rest.put(PATH, "{}").isProblem(400).body()).contains("models");
    assertThat(
            rest.put(
                    PATH,
                    "{\"models\":{\"No Name\":{\"provider\":\"openai\",\"model\":\"m\",\"key\":\"k\"}}}")
                .isProblem(400)
                .body())
        .contains("lower-case");
  }

  @Test
  void a_key_reaches_its_own_workspace_alone() {
    rest.put(PATH, TWO).isOk();

    assertThat(memory.globex().get(PATH).isOk().body()).contains("\"models\":{}");
  }

  private NamedModel stored(String name) {
    return memory.lineup().find(name).orElseThrow();
  }

  private static String one(String fields) {
    return "{\"models\":{\"default\":{%s}}}".formatted(fields);
  }
}
