package dev.switchboard.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Asked on Monday the second of March 2026 at ten in London.
class ReadWhenDaysTest {
  private static final WhenText LONDON =
      new WhenText(Instant.parse("2026-03-02T10:00:00Z"), ZoneId.of("Europe/London"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-03-03                       | 2026-03-03
          2026/3/3                         | 2026-03-03
          the 3rd of March                 | 2026-03-03
          March 3                          | 2026-03-03
          March 3rd                        | 2026-03-03
          3 March                          | 2026-03-03
          3 March 2027                     | 2027-03-03
          March 3rd, 2027                  | 2027-03-03
          3 Mar twenty twenty-seven        | 2027-03-03
          the third of March               | 2026-03-03
          the thirty-first of March        | 2026-03-31
          twenty fifth of December         | 2026-12-25
          the 1st of March                 | 2027-03-01
          the 2nd of March                 | 2026-03-02
          the 3rd                          | 2026-03-03
          the 1st                          | 2026-04-01
          the 31st                         | 2026-03-31
          the third of next month          | 2026-04-03
          3/3                              | 2026-03-03
          13/4                             | 2026-04-13
          4/13                             | 2026-04-13
          13/04/2026                       | 2026-04-13
          04-13-27                         | 2027-04-13
          13.04.2026                       | 2026-04-13
          29 February 2028                 | 2028-02-29
          Tuesday, March 3, 2026           | 2026-03-03
          """)
  void dates(String words, String expected) {
    assertThat(LONDON.of(words)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          today                            | 2026-03-02
          tomorrow                         | 2026-03-03
          the day after tomorrow           | 2026-03-04
          Tuesday                          | 2026-03-03
          on tues, please                  | 2026-03-03
          Monday                           | 2026-03-09
          this Monday                      | 2026-03-02
          Monday at three                  | 2026-03-02T15:00
          Monday at nine                   | 2026-03-09T09:00
          Monday afternoon                 | 2026-03-02T12:00/2026-03-02T17:00
          coming Monday                    | 2026-03-09
          this Friday                      | 2026-03-06
          next Tuesday                     | 2026-03-10
          next Sunday                      | 2026-03-15
          next Tuesday the 3rd of March    | 2026-03-03
          next week on Tuesday             | 2026-03-10
          Thursday of next week            | 2026-03-12
          Tuesday week                     | 2026-03-10
          a week from Tuesday              | 2026-03-10
          a week on Friday                 | 2026-03-13
          a week tomorrow                  | 2026-03-10
          two weeks from today             | 2026-03-16
          three days from now              | 2026-03-05
          in two weeks                     | 2026-03-16
          in two weeks' time               | 2026-03-16
          in 3 days                        | 2026-03-05
          in a month                       | 2026-04-02
          in a fortnight                   | 2026-03-16
          """)
  void days_as_they_lie_to_today(String words, String expected) {
    assertThat(LONDON.of(words)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2028-02-28T10:00:00Z | 29 February            | 2028-02-29
          2027-03-01T10:00:00Z | the 29th of February   | 2028-02-29
          2028-02-28T10:00:00Z | tomorrow               | 2028-02-29
          2026-02-28T10:00:00Z | tomorrow               | 2026-03-01
          2026-12-31T10:00:00Z | 1 January              | 2027-01-01
          2026-12-31T10:00:00Z | tomorrow at noon       | 2027-01-01T12:00
          2026-01-31T10:00:00Z | in a month             | 2026-02-28
          2026-03-08T10:00:00Z | next Tuesday           | 2026-03-10
          2026-03-08T10:00:00Z | this weekend           | 2026-03-08
          2026-03-08T10:00:00Z | Tuesday                | 2026-03-10
          """)
  void ends_of_months_years_and_weeks(Instant now, String words, String expected) {
    assertThat(new WhenText(now, ZoneId.of("Europe/London")).of(words)).isEqualTo(expected);
  }
}
