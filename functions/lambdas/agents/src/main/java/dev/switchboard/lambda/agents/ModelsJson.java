package dev.switchboard.lambda.agents;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The language models of a workspace by their names, as they are sent and answered. The one called
/// `default` is asked where an agent names none.
@Serdeable
record ModelsJson(@Nullable Map<String, @NotNull @Valid ModelJson> models) {
  static final String NAME = "[a-z0-9][a-z0-9-]{0,39}";
  static final String NAME_WORDS =
      "must be the name of a model: 1 to 40 lower-case letters, digits and hyphens";

  /// One of them.
  ///
  /// @param provider `anthropic`, `openai` (or what speaks like it, at `url`) or `bedrock`
  /// @param model the provider's name for it
  /// @param key never answered; where it is not sent, the stored one stays, as long as it goes to
  ///   the same provider at the same address
  /// @param price where it is not the listed one
  /// @param fallbacks the names of those that are asked while it fails, in order
  /// @param keySet answered instead of the key; not read
  /// @param listPrice answered, not read; where neither price is there, what it costs is not known
  ///   and counts as nothing
  @Serdeable
  record ModelJson(
      @NotBlank @Pattern(
              regexp = "anthropic|openai|bedrock",
              message = "must be anthropic, openai or bedrock")
          @Nullable String provider,
      @NotBlank @Size(max = 300) @Nullable String model,
      @Size(min = 1, max = 2_000) @Nullable String key,
      @Size(max = 500) @Nullable String url,
      @Valid @Nullable PriceJson price,
      @Nullable List<@NotBlank String> fallbacks,
      @Nullable Boolean keySet,
      @Nullable PriceJson listPrice) {}

  /// US dollars for a million tokens.
  @Serdeable
  record PriceJson(@Nullable BigDecimal input, @Nullable BigDecimal output) {}
}
