package dev.switchboard.adapter.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads the fields of a request into values of the domain. What cannot be read is refused with 400
/// under the field's name.
public final class Fields {
  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("3000-01-01T00:00:00Z");

  private Fields() {}

  /// A field that must be there.
  public static <T> T given(String field, @Nullable T value) {
    if (value == null) {
      throw ProblemException.field(field, "must be given.");
    }
    return value;
  }

  /// A value that the domain makes, and refuses with an `IllegalArgumentException` that says what
  /// it must be.
  public static <T> T made(String field, Supplier<T> making) {
    try {
      return making.get();
    } catch (IllegalArgumentException e) {
      throw ProblemException.field(
          field, Optional.ofNullable(e.getMessage()).orElse("is not what it must be."));
    }
  }

  /// A text of a certain form.
  public static <T> T form(
      String field, String text, Function<String, Optional<T>> reading, String mustBe) {
    return reading
        .apply(text)
        .orElseThrow(() -> ProblemException.field(field, "must be %s.".formatted(mustBe)));
  }

  /// An ISO-8601 time with its offset.
  public static Instant time(String field, String text) {
    try {
      return within(field, OffsetDateTime.parse(plus(text)).toInstant());
    } catch (DateTimeException e) {
      throw ProblemException.field(
          field, "must be an ISO-8601 time with its offset, such as 2026-03-03T14:30:00Z.");
    }
  }

  /// Refuses times of other ages, with which no calendar and no table can do anything.
  public static Instant within(String field, Instant time) {
    if (time.isBefore(FIRST) || !time.isBefore(LAST)) {
      throw ProblemException.field(field, "must be from the year 2000 to 2999.");
    }
    return time;
  }

  /// In a query a plus sign that is not encoded arrives as a space.
  public static String plus(String text) {
    return text.replace(' ', '+');
  }
}
