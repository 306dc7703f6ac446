package dev.switchboard.lambda.calls;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.switchboard.adapter.http.WarmContext;
import dev.switchboard.adapter.snapshot.Priming;
import dev.switchboard.adapter.sqs.Batch;
import dev.switchboard.adapter.sqs.CallEventMessage;
import dev.switchboard.adapter.sqs.Parking;
import dev.switchboard.domain.conversation.Calls;
import dev.switchboard.domain.fault.FaultLog;
import dev.switchboard.topology.Functions;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import java.util.Map;

/// Drains the queue of calls: each message is a fact that is recorded in its call.
public final class CallsHandler extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {
  /// A fact of no call.
  private static final String A_FACT =
      """
      {"version":1,"type":"fact","workspace":"priming","call":"priming","channel":"vapi",\
      "key":"priming","event":"status-update","at":"2026-01-01T00:00:00Z",\
      "fact":{"kind":"status-changed","status":"ended"}}\
      """;

  @Inject Calls calls;
  @Inject FaultLog faults;
  @Inject Parking parking;

  /// For Lambda, which configures by environment variables.
  public CallsHandler() {
    this(Map.of());
    Priming.message(CallsHandler::new, A_FACT);
  }

  /// For a process that holds several functions, each with properties of its own.
  public CallsHandler(Map<String, Object> properties) {
    super(WarmContext.builder(properties));
  }

  @Override
  public SQSBatchResponse execute(SQSEvent event) {
    return new Batch<>(
            Functions.CALL_RECORDER.name(), CallEventMessage::read, calls::record, faults, parking)
        .drain(event);
  }
}
