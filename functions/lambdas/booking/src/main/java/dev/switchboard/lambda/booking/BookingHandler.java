package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.RestDoor;
import dev.switchboard.adapter.snapshot.Priming;
import dev.switchboard.topology.Functions;
import java.util.Map;

/// Answers `/v1/calendars`, `/v1/teams` and `/v1/appointments`.
public final class BookingHandler extends RestDoor {
  /// For Lambda, which configures by environment variables.
  public BookingHandler() {
    this(Map.of());
    Priming.request(BookingHandler::new, "GET", "/v1/calendars");
  }

  /// For a process that holds several functions, each with properties of its own.
  public BookingHandler(Map<String, Object> properties) {
    super(Functions.BOOKING.name(), properties);
  }
}
