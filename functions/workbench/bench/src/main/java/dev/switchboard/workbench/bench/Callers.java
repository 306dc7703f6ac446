package dev.switchboard.workbench.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What callers say, made of the golden events. Each is another call's, so that none is a repeat.
final class Callers {
  private static final Path EVENTS = Path.of("events/vapi");
  private static final Map<Deed, String> FILES =
      Map.of(
          Deed.LOOK_UP, "assistant-request.inbound-phone-call.json",
          Deed.AVAILABILITY, "tool-calls.iso-timestamp.json",
          Deed.BOOKING, "tool-calls.book-appointment.json",
          Deed.DELEGATION, "tool-calls.delegate-task.json");

  /// A business that is booked up for three weeks in part.
  static final int DAYS = 21;

  private static final int[] BUSY_HOURS = {12, 14, 15, 16};

  private final Map<Deed, String> messages =
      FILES.entrySet().stream()
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, file -> read(file.getValue())));
  private int said;

  private static String read(String file) {
    try {
      return Files.readString(EVENTS.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LocalDate tomorrow() {
    return LocalDate.now(Lettings.ZONE).plusDays(1);
  }

  /// The day on which everybody wants the same time.
  LocalDate bookedDay() {
    return tomorrow().plusDays(9);
  }

  String say(Deed deed) {
    return switch (deed) {
      case LOOK_UP -> next(deed);
      case AVAILABILITY -> next(deed).replace("2026-11-23T09:00:00Z", tomorrow().toString());
      case BOOKING -> book(bookedDay() + "T10:30");
      case DELEGATION ->
          next(deed).replace("short summary", "short summary " + said).replace("research", "http");
    };
  }

  /// The bookings that fill the days in part.
  Stream<String> fill() {
    return tomorrow()
        .datesUntil(tomorrow().plusDays(DAYS))
        .flatMap(day ->
            Arrays.stream(BUSY_HOURS).mapToObj(hour -> book(day + "T%d:00".formatted(hour))));
  }

  private String book(String start) {
    return next(Deed.BOOKING).replace("2026-11-24T10:30", start);
  }

  private String next(Deed deed) {
    said++;
    return messages
        .getOrDefault(deed, "")
        .replace("\"id\": \"call_", "\"id\": \"call_%d_".formatted(said));
  }
}
