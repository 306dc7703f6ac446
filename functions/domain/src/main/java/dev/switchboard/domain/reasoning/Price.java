package dev.switchboard.domain.reasoning;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What a model costs, in US dollars for a million tokens.
///
/// @param input for a million tokens that it reads
/// @param output for a million tokens that it writes
public record Price(BigDecimal input, BigDecimal output) {
  private static final BigDecimal MOST = new BigDecimal(10_000);

  public Price {
    check("input", input);
    check("output", output);
  }

  /// The same tokens with what they cost. A part of a millionth counts as a whole one.
  public Used of(long inputTokens, long outputTokens) {
    // Dollars for a million tokens are millionths of a dollar for one.
    var micros =
        input
            .multiply(BigDecimal.valueOf(inputTokens))
            .add(output.multiply(BigDecimal.valueOf(outputTokens)));
    return new Used(
        inputTokens, outputTokens, micros.setScale(0, RoundingMode.CEILING).longValueExact());
  }

  private static void check(String what, BigDecimal price) {
    if (price.signum() < 0 || price.compareTo(MOST) > 0) {
      throw new IllegalArgumentException(
          "Price of %s (%s) must be 0 to %s dollars for a million tokens."
              .formatted(what, price, MOST));
    }
  }
}
