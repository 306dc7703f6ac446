package dev.switchboard.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.CalendarId;
import java.time.LocalDate;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AppointmentIdTest {
  @Property
  void an_id_is_read_as_it_was_written(
      @ForAll @IntRange(min = 0, max = 100_000) int epochDay, @ForAll long seed) {
    var day = LocalDate.ofEpochDay(epochDay);
    var id =
        new AppointmentId(
            new CalendarId("salon-2"), day, ConfirmationCode.on(day, new Random(seed)));

    assertThat(AppointmentId.read(id.toString())).contains(id);
  }

  @Property
  void no_text_of_a_stranger_breaks_the_reading(@ForAll String text) {
    assertThat(AppointmentId.read(text)).isEmpty();
    assertThat(AppointmentId.read("salon." + text + ".K7M2XX").filter(id -> text.length() != 8))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "salon",
        "salon.20260303",
        "salon.20260303.K7M2XX.",
        ".20260303.K7M2XX",
        "salon.20260230.K7M2XX",
        "salon.2026-03-03.K7M2XX",
        "salon.20260303Z.K7M2XX",
        "salon.20260303+0100.K7M2XX",
        "salon.+1202603.K7M2XX",
        "salon.20260303.K7M2Q!",
        "Salon.20260303.K7M2XX",
        "sa/lon.20260303.K7M2XX",
      })
  void what_is_not_written_like_an_id_is_none(String text) {
    assertThat(AppointmentId.read(text)).isEmpty();
  }
}
