package dev.switchboard.domain.reasoning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What models cost by their providers' lists, in `prices.csv`, which says whence and as of when. A
/// name is found without its date, and without what Bedrock puts around it.
///
/// @see <a
///   href="https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html">how
///   Bedrock names models</a>
public final class PriceList {
  private static final Pattern BEFORE =
      Pattern.compile("^(?:(?:us|eu|apac|au|jp|ca|us-gov|global)\\.)?(?:anthropic|amazon)\\.");
  private static final Pattern BEHIND =
      Pattern.compile("(?:[-@](?:\\d{8}|\\d{4}-\\d{2}-\\d{2}|latest))?(?:-v\\d+(?::\\d+)*)?$");
  private static final String FILE = "prices.csv";

  private final Map<String, Price> prices;

  private PriceList(Map<String, Price> prices) {
    this.prices = prices;
  }

  /// Holder of the list, which is read when it is first wanted.
  private static final class Listed {
    static final PriceList LIST = read();
  }

  /// The list that comes with this version.
  public static PriceList listed() {
    return Listed.LIST;
  }

  /// Empty where the model is not listed: what it costs is not known then, and counts as nothing.
  public Optional<Price> of(String model) {
    return Optional.ofNullable(prices.get(model))
        .or(() -> Optional.ofNullable(prices.get(bare(model))));
  }

  private static String bare(String model) {
    return BEHIND.matcher(BEFORE.matcher(model).replaceFirst("")).replaceFirst("");
  }

  private static PriceList read() {
    try (InputStream file = PriceList.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("The list of prices (%s) must be there.".formatted(FILE));
      }
      var prices = new HashMap<String, Price>();
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(",", -1))
          .forEach(row -> prices.put(row[0], new Price(number(row[1]), number(row[2]))));
      return new PriceList(Map.copyOf(prices));
    } catch (IOException e) {
      throw new UncheckedIOException("The list of prices could not be read.", e);
    }
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text.strip());
  }
}
