package dev.switchboard.workbench.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What `JazzerTest` does for minutes, for a moment: what each parser reads on other days, and that
/// with bytes changed, cut off and put in.
final class ParsersTest {
  private static final int CHANGED = 300;

  @ParameterizedTest
  @EnumSource
  void a_parser_throws_nothing_whatever_it_reads(Parsers parser) {
    var random = new Random(1);
    assertThat(parser.seeds()).isNotEmpty();
    for (int each = 0; each < CHANGED; each++) {
      var seed = parser.seeds().get(random.nextInt(parser.seeds().size()));

      var body = each == 0 ? seed : changed(seed, random);

      assertThatCode(() -> parser.read(body))
          .as(Base64.getEncoder().encodeToString(body))
          .doesNotThrowAnyException();
    }
  }

  private static byte[] changed(byte[] seed, Random random) {
    var body = seed.clone();
    for (int change = random.nextInt(4); change >= 0 && body.length > 0; change--) {
      body[random.nextInt(body.length)] = (byte) random.nextInt(256);
    }
    return random.nextInt(5) == 0 ? Arrays.copyOf(body, random.nextInt(body.length + 1)) : body;
  }
}
