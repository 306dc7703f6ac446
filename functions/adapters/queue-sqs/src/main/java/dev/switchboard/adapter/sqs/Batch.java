package dev.switchboard.adapter.sqs;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.switchboard.domain.conversation.CallEvent;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.fault.FaultLog;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.topology.LogFields;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;

/// Drains a batch of messages one by one. A message that fails goes back alone, and after the
/// queue's last try it is parked; one that will never be done is parked at once, with the reason.
/// Its batch-mates are not touched.
///
/// Whatever is written to the log meanwhile, or sent to a queue, bears the id that the message
/// brought.
///
/// @param name of the function
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
  private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

  public SQSBatchResponse drain(SQSEvent event) {
    var messages = Optional.ofNullable(event.getRecords()).orElse(List.of());
    return new SQSBatchResponse(
        messages.stream()
            .filter(message -> !done(message))
            .map(message -> new BatchItemFailure(message.getMessageId()))
            .toList());
  }

  private boolean done(SQSMessage message) {
    try (var _ = MDC.putCloseable(LogFields.FUNCTION, name);
        var _ = MDC.putCloseable(LogFields.CORRELATION_ID, Carried.by(message))) {
      long begun = System.nanoTime();
      boolean done = handled(message);
      log(message, done, Duration.ofNanos(System.nanoTime() - begun));
      return done;
    } finally {
      MDC.remove(LogFields.WORKSPACE);
    }
  }

  private boolean handled(SQSMessage message) {
    try {
      var content =
          read.apply(message.getBody())
              .orElseThrow(() ->
                  new Fault.Lasting(
                      "Message %s is not one that this version can read."
                          .formatted(message.getMessageId())));
      workspace(content).ifPresent(id -> MDC.put(LogFields.WORKSPACE, id.value()));
      LOG.debug("Message begun.");
      handle.accept(content);
      return true;
    } catch (Fault.Lasting lasting) {
      faults.report(name, lasting);
      return parking.park(message, lasting);
    } catch (RuntimeException failed) {
      faults.report(name, failed);
      return false;
    }
  }

  private static Optional<WorkspaceId> workspace(Object content) {
    return switch (content) {
      case OfWorkspace of -> Optional.of(of.workspace());
      case CallEvent event -> Optional.of(event.workspace());
      case Object _ -> Optional.empty();
    };
  }

  /// What a schedule sends comes every minute, and says nothing where all is well.
  private static void log(SQSMessage message, boolean done, Duration took) {
    var level = MDC.get(LogFields.WORKSPACE) == null ? Level.DEBUG : Level.INFO;
    LOG.atLevel(level)
        .addKeyValue("messageId", message.getMessageId())
        .addKeyValue("ms", took.toMillis())
        .log(done ? "Message done." : "Message goes back.");
  }
}
