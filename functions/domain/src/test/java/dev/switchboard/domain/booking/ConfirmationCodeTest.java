package dev.switchboard.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConfirmationCodeTest {
  private static final LocalDate TODAY = Salon.MONDAY;
  private static final ConfirmationCode CODE = ConfirmationCode.on(TODAY, new Random(1));

  @Property
  void a_code_leads_to_its_day_from_210_days_ago_to_a_year_ahead(
      @ForAll @IntRange(min = 0, max = 100_000) int epochDay, @ForAll long seed) {
    var today = LocalDate.ofEpochDay(epochDay);
    assertThat(ConfirmationCode.DAYS_BACK).isEqualTo(210);

    for (int ahead = -ConfirmationCode.DAYS_BACK; ahead <= Calendar.LONGEST_HORIZON; ahead++) {
      var day = today.plusDays(ahead);
      var code = ConfirmationCode.on(day, new Random(seed));

      assertThat(code.day(today)).isEqualTo(day);
    }
  }

  @Test
  void it_is_read_as_people_write_it() {
    var plain = CODE.value();
    var written =
        List.of(
            plain,
            plain.toLowerCase(Locale.ROOT),
            CODE.spoken(),
            plain.substring(0, 3) + "-" + plain.substring(3),
            String.join(". ", plain.split("")).toLowerCase(Locale.ROOT) + ".",
            String.join(", ", plain.split("")),
            "  " + plain + "\n");

    assertThat(written).allSatisfy(said -> assertThat(ConfirmationCode.read(said)).contains(CODE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "K7M2X", "K7M2XXX", "K7M2QX", "K7M20X", "K7M2X!", "Ⅷ7M2XX", "none"})
  void what_is_no_code_is_not_read(String said) {
    assertThat(ConfirmationCode.read(said)).isEmpty();
  }

  @Test
  void codes_of_one_day_differ() {
    var random = new Random(2);
    var codes = new HashSet<ConfirmationCode>();

    for (int i = 0; i < 100; i++) {
      codes.add(ConfirmationCode.on(TODAY, random));
    }

    assertThat(codes).hasSizeGreaterThan(98);
  }
}
