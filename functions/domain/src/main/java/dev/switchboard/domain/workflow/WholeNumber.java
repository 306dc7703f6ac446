package dev.switchboard.domain.workflow;

import java.math.BigDecimal;
import java.util.Optional;

/// Reads numbers, whatever a store or a parser made of them.
final class WholeNumber {
  private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

  private WholeNumber() {}

  static Optional<Integer> of(Number number) {
    var exact = new BigDecimal(number.toString());
    boolean fits = exact.abs().compareTo(MOST) <= 0 && exact.stripTrailingZeros().scale() <= 0;
    return fits ? Optional.of(exact.intValueExact()) : Optional.empty();
  }
}
