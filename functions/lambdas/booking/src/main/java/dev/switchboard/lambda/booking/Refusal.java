package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.booking.Bookable;
import dev.switchboard.domain.booking.BookingOutcome;
import dev.switchboard.domain.booking.Elsewhere;
import dev.switchboard.domain.booking.Slot;
import io.micronaut.http.HttpStatus;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Words a time that cannot be had, with what is free instead, and with `diaryChecked` false where
/// the owner's own diary could not be asked, so that this may still change.
record Refusal(Bookable bookable, Instant now, Elsewhere elsewhere) {
  ProblemException of(BookingOutcome outcome) {
    return switch (outcome) {
      case BookingOutcome.Taken taken ->
          new ProblemException(
              HttpStatus.CONFLICT,
              "Somebody else has this time, or the day is full.",
              instead(taken.alternatives(), Map.of()));
      case BookingOutcome.Closed closed ->
          new ProblemException(
              HttpStatus.UNPROCESSABLE_ENTITY,
              words(closed.reason()),
              instead(
                  closed.alternatives(),
                  Map.of(
                      "reason",
                      closed.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'))));
      case BookingOutcome.Incomplete incomplete ->
          new ProblemException(
              HttpStatus.UNPROCESSABLE_ENTITY,
              "An appointment of this type needs more to be known.",
              Map.of("missing", Details.write(incomplete.missing())));
      case BookingOutcome.Booked _ ->
          throw new IllegalStateException("What is booked is not refused.");
    };
  }

  /// What is answered besides the words.
  Map<String, Object> instead(List<Slot> alternatives, Map<String, Object> more) {
    var all = new LinkedHashMap<String, Object>(more);
    all.put("alternatives", SlotJson.write(bookable, alternatives, now));
    if (!alternatives.isEmpty() && !elsewhere.sure()) {
      all.put("diaryChecked", false);
    }
    return all;
  }

  private static String words(BookingOutcome.Reason reason) {
    return switch (reason) {
      case IN_THE_PAST -> "This time has passed.";
      case TOO_SOON -> "This time is sooner than the calendar's notice allows.";
      case TOO_FAR_AHEAD -> "This time is further ahead than the calendar's horizon.";
      case OUTSIDE_HOURS -> "The calendar is not open at this time.";
      case BETWEEN_STARTS -> "No appointment of the calendar starts at this time.";
    };
  }
}
