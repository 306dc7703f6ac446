package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.booking.Bookable;
import dev.switchboard.domain.booking.BookingOutcome;
import dev.switchboard.domain.booking.Slot;
import io.micronaut.http.HttpStatus;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Words a time that cannot be had, with what is free instead.
record Refusal(Bookable bookable, Instant now) {
  ProblemException of(BookingOutcome outcome) {
    return switch (outcome) {
      case BookingOutcome.Taken taken ->
          new ProblemException(
              HttpStatus.CONFLICT,
              "Somebody else has this time, or the day is full.",
              Map.of("alternatives", alternatives(taken.alternatives())));
      case BookingOutcome.Closed closed ->
          new ProblemException(
              HttpStatus.UNPROCESSABLE_ENTITY,
              words(closed.reason()),
              Map.of(
                  "reason",
                  closed.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                  "alternatives",
                  alternatives(closed.alternatives())));
      case BookingOutcome.Incomplete incomplete ->
          new ProblemException(
              HttpStatus.UNPROCESSABLE_ENTITY,
              "An appointment of this type needs more to be known.",
              Map.of("missing", Details.write(incomplete.missing())));
      case BookingOutcome.Booked _ ->
          throw new IllegalStateException("What is booked is not refused.");
    };
  }

  private List<SlotJson> alternatives(List<Slot> slots) {
    return SlotJson.write(bookable, slots, now);
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
