package dev.switchboard.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/// What is said is understood again, and nothing that is said breaks anything.
class SpokenTimesTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final int MINUTES_OF_THREE_YEARS = 3 * 365 * 24 * 60;
  private static final int MINUTES_OF_300_DAYS = 300 * 24 * 60;

  @Property
  void every_minute_that_is_said_is_read_as_the_same_instant(
      @ForAll("zones") ZoneId zone,
      @ForAll @IntRange(max = MINUTES_OF_THREE_YEARS) int askedAt,
      @ForAll @IntRange(max = MINUTES_OF_300_DAYS) int ahead) {
    var now = START.plus(Duration.ofMinutes(askedAt));
    var time = now.plus(Duration.ofMinutes(ahead));
    Assume.that(zone.getRules().getValidOffsets(time.atZone(zone).toLocalDateTime()).size() == 1);

    var said = new SayTime(zone).inFull(time, now);

    assertThat(new ReadWhen().read(said, now, zone)).isEqualTo(new When.At(time));
  }

  @Property
  void no_text_is_too_odd(@ForAll @StringLength(max = 220) String words) {
    assertThatCode(() -> new ReadWhen().read(words, START, ZoneId.of("UTC")))
        .doesNotThrowAnyException();
  }

  @Property(tries = 3000)
  void no_jumble_of_known_words_is_too_odd(@ForAll("jumbles") String words) {
    assertThatCode(() -> new ReadWhen().read(words, START, ZoneId.of("America/New_York")))
        .doesNotThrowAnyException();
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "Europe/London",
            "America/New_York",
            "Australia/Lord_Howe",
            "America/St_Johns",
            "America/Santiago",
            "Asia/Kathmandu",
            "Pacific/Chatham")
        .map(ZoneId::of);
  }

  @Provide
  Arbitrary<String> jumbles() {
    var words =
        List.of(
            "from",
            "to",
            "between",
            "and",
            "-",
            "/",
            "a",
            "in",
            "next",
            "this",
            "week",
            "month",
            "weekend",
            "Tuesday",
            "March",
            "February",
            "the",
            "31st",
            "thirty",
            "first",
            "3",
            "12",
            "0",
            "99",
            "2027",
            "9999",
            "999",
            "twenty",
            "at",
            "half",
            "quarter",
            "past",
            "after",
            "before",
            "by",
            "noon",
            "midnight",
            "am",
            "pm",
            "morning",
            "night",
            "tonight",
            "early",
            "late",
            "asap",
            "now",
            "days",
            "weeks",
            "months",
            "hours",
            "2026-02-30",
            "9999-12-31",
            "0000-01-01",
            "0/0",
            "99/99/99",
            "24:00",
            "99:99",
            "T23:59:60Z",
            "+18:00",
            "oh",
            "or",
            "o'clock",
            "tomorrow",
            "few",
            "couple",
            "within",
            "first thing");
    return Arbitraries.of(words).list().ofMaxSize(12).map(some -> String.join(" ", some));
  }
}
