package dev.switchboard.domain.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LineupTest {
  @Test
  void names_are_given_once() {
    refuses(() -> new Lineup(List.of(named("a"), named("a"))), "Model name (a)");
  }

  @Test
  void fallbacks_are_others_of_the_models_each_once() {
    refuses(() -> new Lineup(List.of(named("a", "b"))), "Fallbacks of model a (b)");
    refuses(() -> new Lineup(List.of(named("a", "a"))), "Fallbacks of model a (a)");
    refuses(() -> new Lineup(List.of(named("a", "b", "b"), named("b"))), "Fallbacks of model a");
  }

  @Test
  void there_are_at_most_twenty() {
    refuses(() -> new Lineup(Collections.nCopies(21, named("a"))), "Models (21)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "-a", "a b", "a/b"})
  void a_name_is_short_and_plain(String name) {
    refuses(() -> named(name), "Model name (%s)".formatted(name));
  }

  @Test
  void nobody_asks_at_the_cost_of_who_runs_this() {
    refuses(() -> model(Provider.BEDROCK, "", ""), "Model m must have a key.");
    refuses(() -> model(Provider.ANTHROPIC, "", "https://x"), "Model m must have a key.");
    refuses(() -> model(Provider.OPENAI, "", ""), "Model m must have a key.");
    assertThat(model(Provider.OPENAI, "", "https://x").key()).isEmpty();
  }

  @Test
  void bedrock_is_where_it_is() {
    refuses(() -> model(Provider.BEDROCK, "k", "https://x"), "Model m must have no url");
  }

  @Test
  void its_text_does_not_tell_its_key() {
    assertThat(new Lineup(List.of(model(Provider.OPENAI, "sk-secret", ""))).toString())
        .contains("NamedModel[m")
        .doesNotContain("sk-secret");
  }

  @Test
  void tokens_cost_what_the_price_says_and_a_part_counts_as_a_whole() {
    var price = new Price(new BigDecimal("0.25"), new BigDecimal("1.25"));

    assertThat(price.of(4, 4)).isEqualTo(new Used(4, 4, 6));
    assertThat(price.of(1, 0)).isEqualTo(new Used(1, 0, 1));
    assertThat(price.of(1_000_000, 0).micros()).isEqualTo(250_000);
    refuses(() -> new Price(BigDecimal.ONE.negate(), BigDecimal.ONE), "Price of input (-1)");
  }

  @Test
  void a_provider_is_found_by_its_word() {
    assertThat(Provider.named(" OpenAI ")).contains(Provider.OPENAI);
    assertThat(Provider.named("gemini")).isEmpty();
  }

  private static void refuses(Runnable making, String message) {
    assertThatThrownBy(making::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private static NamedModel model(Provider provider, String key, String url) {
    return new NamedModel(
        "m", provider, "x", present(key), present(url), Optional.empty(), List.of());
  }

  private static NamedModel named(String name, String... fallbacks) {
    return new NamedModel(
        name,
        Provider.OPENAI,
        "x",
        Optional.of("k"),
        Optional.empty(),
        Optional.empty(),
        List.of(fallbacks));
  }

  private static Optional<String> present(String text) {
    return Optional.of(text).filter(each -> !each.isEmpty());
  }
}
