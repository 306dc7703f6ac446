package dev.switchboard.lambda.booking;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.switchboard.adapter.http.WarmContext;
import dev.switchboard.adapter.snapshot.Priming;
import dev.switchboard.adapter.sqs.Batch;
import dev.switchboard.adapter.sqs.BookingMessage;
import dev.switchboard.adapter.sqs.Parking;
import dev.switchboard.domain.booking.CarryOnBookings;
import dev.switchboard.domain.booking.SweepFollowUps;
import dev.switchboard.domain.fault.FaultLog;
import dev.switchboard.topology.Functions;
import dev.switchboard.topology.Schedules;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import java.util.Map;

/// Drains the queue of bookings: carries the changes of a day on, or looks after those that were
/// left behind.
public final class FollowUpsHandler extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {
  @Inject CarryOnBookings carryOnBookings;
  @Inject SweepFollowUps sweepFollowUps;
  @Inject FaultLog faults;
  @Inject Parking parking;

  /// For Lambda, which configures by environment variables.
  public FollowUpsHandler() {
    this(Map.of());
    Priming.message(FollowUpsHandler::new, Schedules.SWEEP);
  }

  /// For a process that holds several functions, each with properties of its own.
  public FollowUpsHandler(Map<String, Object> properties) {
    super(WarmContext.builder(properties));
  }

  @Override
  public SQSBatchResponse execute(SQSEvent event) {
    return new Batch<>(
            Functions.BOOKING_FOLLOW_UPS.name(),
            BookingMessage::read,
            this::handle,
            faults,
            parking)
        .drain(event);
  }

  private void handle(BookingMessage message) {
    switch (message) {
      case BookingMessage.FollowUp day ->
          carryOnBookings.carryOn(day.workspace(), day.calendar(), day.date());
      case BookingMessage.Sweep _ -> sweepFollowUps.sweep();
    }
  }
}
