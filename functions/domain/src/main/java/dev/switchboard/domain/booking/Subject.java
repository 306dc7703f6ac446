package dev.switchboard.domain.booking;

import dev.switchboard.domain.agent.CalendarId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What an appointment can be about that has hours and time of its own: a property, a room, a
/// vehicle.
///
/// @param otherNames what callers call it as well
/// @param calendar where its hours and its time are kept
public record Subject(String name, List<String> otherNames, CalendarId calendar) {
  public Subject {
    otherNames = List.copyOf(otherNames);
    if (Stream.concat(Stream.of(name), otherNames.stream())
        .anyMatch(each -> plain(each).isEmpty())) {
      throw new IllegalArgumentException(
          "Names of subject (%s) must have a letter or a digit.".formatted(name));
    }
  }

  /// Whether this is one of its names, however it is written.
  boolean isCalled(String said) {
    return names().anyMatch(plain(said)::equals);
  }

  /// Its names as they are compared.
  Stream<String> names() {
    return Stream.concat(Stream.of(name), otherNames.stream()).map(Subject::plain).distinct();
  }

  private static String plain(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }
}
