package dev.switchboard.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Asked on Monday the second of March 2026 at ten in London.
class ReadWhenTimesTest {
  private static final WhenText LONDON =
      new WhenText(Instant.parse("2026-03-02T10:00:00Z"), ZoneId.of("Europe/London"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-03-03T14:30                 | 2026-03-03T14:30
          2026-03-03T14:30:15              | 2026-03-03T14:30:15
          2026-03-03T14:30:00.000Z         | 2026-03-03T14:30
          2026-03-03T14:30:00+01:00        | 2026-03-03T13:30
          2026-03-03T14:30:00-0500         | 2026-03-03T19:30
          2026-03-03T23:30-02              | 2026-03-04T01:30
          2026-03-03T14:30Z                | 2026-03-03T14:30
          2026-07-01T14:30:00Z             | 2026-07-01T15:30
          2026-03-03T03:00                 | 2026-03-03T03:00
          2026-03-03T24:00                 | 2026-03-04T00:00
          2026-03-03 14:30                 | 2026-03-03T14:30
          2026-03-03 14:30:00+01:00        | 2026-03-03T13:30
          2026-03-03 at 3:30 pm            | 2026-03-03T15:30
          2026-03-03T09:00/2026-03-03T12:00 | 2026-03-03T09:00/2026-03-03T12:00
          """)
  void iso(String words, String expected) {
    assertThat(LONDON.of(words)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3pm                              | 15:00
          3 pm                             | 15:00
          3 p.m.                           | 15:00
          3:30 PM                          | 15:30
          03:30 pm                         | 15:30
          3.30pm                           | 15:30
          12 am                            | 00:00
          12 pm                            | 12:00
          15:00                            | 15:00
          15h30                            | 15:30
          03:00                            | 03:00
          3:00                             | 15:00
          half past two                    | 14:30
          half two                         | 14:30
          quarter to four                  | 15:45
          a quarter past nine              | 09:15
          ten past nine                    | 09:10
          twenty-five to ten               | 09:35
          seven minutes to ten             | 09:53
          noon                             | 12:00
          12 noon                          | 12:00
          midday                           | 12:00
          midnight                         | 00:00
          three o'clock                    | 15:00
          three                            | 15:00
          3                                | 15:00
          six                              | 18:00
          seven                            | 07:00
          twelve                           | 12:00
          two thirty                       | 14:30
          nine fifteen                     | 09:15
          nine oh five                     | 09:05
          twenty thirty                    | 20:30
          six fifty-nine                   | 18:59
          five in the morning              | 05:00
          eight in the evening             | 20:00
          ten at night                     | 22:00
          quarter to seven in the morning  | 06:45
          five past twelve in the morning  | 00:05
          nine in the morning              | 09:00
          """)
  void clock_times(String words, String expected) {
    assertThat(LONDON.of("on the 4th of March at " + words)).isEqualTo("2026-03-04T" + expected);
    assertThat(LONDON.of(words + ", 4 March")).isEqualTo("2026-03-04T" + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          at three                         | 2026-03-02T15:00
          at ten                           | 2026-03-02T10:00
          at nine                          | 2026-03-03T09:00
          midnight                         | 2026-03-03T00:00
          in an hour                       | 2026-03-02T11:00
          in half an hour                  | 2026-03-02T10:30
          in 20 minutes                    | 2026-03-02T10:20
          two hours from now               | 2026-03-02T12:00
          today at nine                    | 2026-03-02T09:00
          tonight at eight                 | 2026-03-02T20:00
          tonight at midnight              | 2026-03-03T00:00
          tomorrow at midnight             | 2026-03-03T00:00
          tomorrow morning at eight        | 2026-03-03T08:00
          tomorrow evening around seven    | 2026-03-03T19:00
          this evening at 8                | 2026-03-02T20:00
          um, maybe Tuesday at about three, please | 2026-03-03T15:00
          yes, how about Tuesday at 3?     | 2026-03-03T15:00
          next Tuesday at half past two    | 2026-03-10T14:30
          a week from Tuesday at ten to two | 2026-03-10T13:50
          in 3 days at 3pm                 | 2026-03-05T15:00
          Tuesday the third of March at half past two | 2026-03-03T14:30
          """)
  void days_and_times(String words, String expected) {
    assertThat(LONDON.of(words)).isEqualTo(expected);
  }
}
