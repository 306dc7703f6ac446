package dev.switchboard.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Asked on Monday the second of March 2026 at ten in London.
class ReadWhenSpansTest {
  private static final WhenText LONDON =
      new WhenText(Instant.parse("2026-03-02T10:00:00Z"), ZoneId.of("Europe/London"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          this week                        | 2026-03-02/2026-03-09
          next week                        | 2026-03-09/2026-03-16
          the week after next              | 2026-03-16/2026-03-23
          any time next week               | 2026-03-09/2026-03-16
          this weekend                     | 2026-03-07/2026-03-09
          at the weekend                   | 2026-03-07/2026-03-09
          next weekend                     | 2026-03-14/2026-03-16
          this month                       | 2026-03-02/2026-04-01
          next month                       | 2026-04-01/2026-05-01
          in May                           | 2026-05-01/2026-06-01
          in February                      | 2027-02-01/2027-03-01
          May 2027                         | 2027-05-01/2027-06-01
          within three days                | 2026-03-02/2026-03-05
          in the next two weeks            | 2026-03-02/2026-03-16
          2026-03-03/2026-03-05            | 2026-03-03/2026-03-06
          from Monday to Friday            | 2026-03-09/2026-03-14
          Thursday to Tuesday              | 2026-03-05/2026-03-11
          between tomorrow and Friday      | 2026-03-03/2026-03-07
          from the 3rd to the 5th of March | 2026-03-03/2026-03-06
          March 3 to 5                     | 2026-03-03/2026-03-06
          3 March - 5 March                | 2026-03-03/2026-03-06
          from 30 December to 2 January    | 2026-12-30/2027-01-03
          after Tuesday                    | 2026-03-04/2026-03-18
          from Tuesday                     | 2026-03-03/2026-03-18
          before Friday                    | 2026-03-02T10:00/2026-03-06
          by Friday                        | 2026-03-02T10:00/2026-03-07
          any time                         | 2026-03-02T10:00/2026-03-16T10:00
          as soon as possible              | 2026-03-02T10:00/2026-03-16T10:00
          ASAP!                            | 2026-03-02T10:00/2026-03-16T10:00
          the earliest available           | 2026-03-02T10:00/2026-03-16T10:00
          ''                               | 2026-03-02T10:00/2026-03-16T10:00
          '   '                            | 2026-03-02T10:00/2026-03-16T10:00
          """)
  void spans_of_days(String words, String expected) {
    assertThat(LONDON.of(words)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tomorrow morning                 | 2026-03-03T06:00/2026-03-03T12:00
          Tuesday afternoon                | 2026-03-03T12:00/2026-03-03T17:00
          tomorrow evening                 | 2026-03-03T17:00/2026-03-03T22:00
          late Tuesday afternoon           | 2026-03-03T14:30/2026-03-03T17:00
          Tuesday late afternoon           | 2026-03-03T14:30/2026-03-03T17:00
          early tomorrow morning           | 2026-03-03T06:00/2026-03-03T09:00
          tonight                          | 2026-03-02T18:00/2026-03-03
          this afternoon                   | 2026-03-02T12:00/2026-03-02T17:00
          in the morning                   | 2026-03-02T06:00/2026-03-02T12:00
          first thing                      | 2026-03-03T06:00/2026-03-03T10:00
          first thing tomorrow             | 2026-03-03T06:00/2026-03-03T10:00
          first thing in the morning       | 2026-03-03T06:00/2026-03-03T10:00
          lunchtime on Friday              | 2026-03-06T12:00/2026-03-06T14:00
          after three                      | 2026-03-02T15:00/2026-03-03
          after nine                       | 2026-03-02T09:00/2026-03-03
          tomorrow after 3pm               | 2026-03-03T15:00/2026-03-04
          from three onwards on Friday     | 2026-03-06T15:00/2026-03-07
          before noon                      | 2026-03-02/2026-03-02T12:00
          before nine                      | 2026-03-03/2026-03-03T09:00
          Friday before noon               | 2026-03-06/2026-03-06T12:00
          tomorrow after lunch             | 2026-03-03T14:00/2026-03-04
          between two and four             | 2026-03-02T14:00/2026-03-02T16:00
          tomorrow between two and four    | 2026-03-03T14:00/2026-03-03T16:00
          from 2 to 4 tomorrow             | 2026-03-03T14:00/2026-03-03T16:00
          Tuesday from 9 to 5              | 2026-03-03T09:00/2026-03-03T17:00
          from ten to two on Friday        | 2026-03-06T10:00/2026-03-06T14:00
          from quarter to four to five     | 2026-03-02T15:45/2026-03-02T17:00
          tomorrow 2-4pm                   | 2026-03-03T14:00/2026-03-03T16:00
          9am to 5pm on Friday             | 2026-03-06T09:00/2026-03-06T17:00
          9 to 5pm on Friday               | 2026-03-06T09:00/2026-03-06T17:00
          tomorrow from 8 to 10 in the evening | 2026-03-03T20:00/2026-03-03T22:00
          Tuesday afternoon between 2 and 4 | 2026-03-03T14:00/2026-03-03T16:00
          from Tuesday at 2 to Wednesday at 11 | 2026-03-03T14:00/2026-03-04T11:00
          from tomorrow morning to Friday noon | 2026-03-03T06:00/2026-03-06T12:00
          tomorrow from 22:00 to 02:00     | 2026-03-03T22:00/2026-03-04T02:00
          """)
  void spans_of_a_day(String words, String expected) {
    assertThat(LONDON.of(words)).isEqualTo(expected);
  }
}
