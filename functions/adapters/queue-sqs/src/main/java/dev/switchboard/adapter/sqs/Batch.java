package dev.switchboard.adapter.sqs;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.fault.FaultLog;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Drains a batch of messages one by one. A message that fails goes back alone, and after the
/// queue's last try it is parked; one that will never be done is parked at once, with the reason.
/// Its batch-mates are not touched.
///
/// @param read reads a body; empty where this version cannot read it
/// @param handle does what the message says
/// @see <a
///   href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">partial
///   batch responses</a>
public record Batch<M>(
    String name,
    Function<String, Optional<M>> read,
    Consumer<M> handle,
    FaultLog faults,
    Parking parking) {
  public SQSBatchResponse drain(SQSEvent event) {
    var messages = Optional.ofNullable(event.getRecords()).orElse(List.of());
    return new SQSBatchResponse(
        messages.stream()
            .filter(message -> !done(message))
            .map(message -> new BatchItemFailure(message.getMessageId()))
            .toList());
  }

  private boolean done(SQSMessage message) {
    try {
      handle.accept(
          read.apply(message.getBody())
              .orElseThrow(() ->
                  new Fault.Lasting(
                      "Message %s is not one that this version can read."
                          .formatted(message.getMessageId()))));
      return true;
    } catch (Fault.Lasting lasting) {
      faults.report(name, lasting);
      return parking.park(message, lasting);
    } catch (RuntimeException failed) {
      faults.report(name, failed);
      return false;
    }
  }
}
