package dev.switchboard.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Asked on Monday the second of March 2026 at ten in London.
class ReadWhenUnclearTest {
  private static final WhenText LONDON =
      new WhenText(Instant.parse("2026-03-02T10:00:00Z"), ZoneId.of("Europe/London"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3/4                        | Do you mean the third of April or the fourth of March?
          03/04/2026                 | Do you mean the third of April or the fourth of March?
          3/4 at noon                | Do you mean the third of April or the fourth of March?
          the 31st of February       | There is no thirty-first of February. Which day would suit you?
          31 April at nine           | There is no thirty-first of April. Which day would suit you?
          2026-02-30                 | There is no thirtieth of February. Which day would suit you?
          29 February 2027           | There is no twenty-ninth of February in twenty twenty-seven. Which day would suit you?
          29 February                | There is no twenty-ninth of February this year or next. Which day would suit you?
          Wednesday the 3rd of March | The third of March is a Tuesday. Which day would suit you?
          Tuesday or Wednesday       | Which of those would suit you best?
          """)
  void asks_about_what_it_understood(String words, String question) {
    assertThat(LONDON.of(words)).isEqualTo(question);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not Tuesday",
        "Tuesday and Thursday",
        "anything but Monday",
        "last Tuesday",
        "yesterday",
        "the second Tuesday of March",
        "at",
        "um, well",
        "purple",
        "25:00",
        "12:75",
        "45 March",
        "March 45",
        "32/13",
        "0/5",
        "13/13/2026",
        "2026-13-45",
        "2026-03-03T14:30+45:00",
        "2026-03-03T25:00",
        "next week at three",
        "next week in the morning",
        "today tomorrow",
        "at three at four",
        "15 pm in the morning at 3",
        "from Friday 5 March 2027 to 3 March 2027",
        "from",
        "between and",
        "to",
        "-",
        "/",
        "between two",
        "from three to",
        "3 hours",
        "99999999999999999999",
        "before today",
        "\uD800",
        "\u0000",
        "''''",
        "火曜日",
        "٣ مارس",
        "from to to to from and and",
        "a week",
        "late on Tuesday"
      })
  void asks_for_the_day_where_it_cannot_tell(String words) {
    assertThat(LONDON.of(words)).isEqualTo("Which day would suit you?");
  }

  @Test
  void reads_no_more_than_two_hundred_characters() {
    var most = "tomorrow" + " ".repeat(ReadWhen.LONGEST - "tomorrow".length());

    assertThat(LONDON.of(most)).isEqualTo("2026-03-03");
    assertThat(LONDON.of(most + " ")).isEqualTo("Which day would suit you?");
  }
}
