package dev.switchboard.domain.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PriceListTest {
  @ParameterizedTest
  @CsvSource({
    "claude-sonnet-4-5, 3, 15",
    "claude-sonnet-4-5-20250929, 3, 15",
    "claude-3-5-haiku-latest, 0.8, 4",
    "anthropic.claude-haiku-4-5-20251001-v1:0, 1, 5",
    "eu.anthropic.claude-haiku-4-5-20251001-v1:0, 1, 5",
    "us.amazon.nova-pro-v1:0, 0.8, 3.2",
    "gpt-4o-mini-2024-07-18, 0.15, 0.6",
    "gpt-5, 1.25, 10"
  })
  void a_model_is_listed_by_its_name_with_or_without_its_date(
      String model, String input, String output) {
    assertThat(PriceList.listed().of(model))
        .hasValueSatisfying(price -> {
          assertThat(price.input()).isEqualByComparingTo(input);
          assertThat(price.output()).isEqualByComparingTo(output);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gpt", "gpt-5-turbo", "my-gpt-5", "qwen3:8b", "openai/gpt-5"})
  void what_is_not_listed_has_no_price(String model) {
    assertThat(PriceList.listed().of(model)).isEmpty();
  }
}
