package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.domain.booking.Opening;
import dev.switchboard.lambda.booking.CalendarJson.OpeningJson;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads and writes the openings of one day.
final class Openings {
  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
  private static final String END_OF_DAY = "24:00";

  private Openings() {}

  static List<Opening> read(String field, List<OpeningJson> sent) {
    return IntStream.range(0, sent.size())
        .mapToObj(i -> opening("%s[%d]".formatted(field, i), sent.get(i)))
        .toList();
  }

  private static Opening opening(String field, OpeningJson sent) {
    var from = time(field + ".from", sent.from());
    var to = time(field + ".to", sent.to());
    return Fields.made(field, () -> new Opening(from, to));
  }

  private static LocalTime time(String field, @Nullable String text) {
    return Fields.form(
        field,
        Fields.given(field, text),
        given ->
            given.equals(END_OF_DAY)
                ? Optional.of(LocalTime.MIDNIGHT)
                : Optional.of(given).filter(TIME.asMatchPredicate()).map(LocalTime::parse),
        "a time of the day, such as 09:30");
  }

  static List<OpeningJson> write(List<Opening> openings) {
    return openings.stream().map(Openings::write).toList();
  }

  private static OpeningJson write(Opening opening) {
    boolean dayEnds = opening.to().equals(LocalTime.MIDNIGHT);
    return new OpeningJson(
        opening.from().toString(), dayEnds ? END_OF_DAY : opening.to().toString());
  }
}
