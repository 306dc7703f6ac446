package dev.switchboard.lambda.links;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.switchboard.adapter.http.WarmContext;
import dev.switchboard.adapter.log.Measures;
import dev.switchboard.adapter.snapshot.Priming;
import dev.switchboard.adapter.sqs.Batch;
import dev.switchboard.adapter.sqs.LinkMessage;
import dev.switchboard.adapter.sqs.Parking;
import dev.switchboard.domain.fault.FaultLog;
import dev.switchboard.domain.link.KeepInStep;
import dev.switchboard.domain.link.SweepLinks;
import dev.switchboard.topology.Functions;
import dev.switchboard.topology.Measure;
import dev.switchboard.topology.Schedules;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import java.util.Map;

/// Drains the queue of links: brings a calendar into step, or wakes those that are due.
public final class LinksHandler extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {
  @Inject KeepInStep keepInStep;
  @Inject SweepLinks sweepLinks;
  @Inject FaultLog faults;
  @Inject Parking parking;
  @Inject Measures measures;

  /// For Lambda, which configures by environment variables.
  public LinksHandler() {
    this(Map.of());
    Priming.message(LinksHandler::new, Schedules.SWEEP);
  }

  /// For a process that holds several functions, each with properties of its own.
  public LinksHandler(Map<String, Object> properties) {
    super(WarmContext.builder(properties));
  }

  @Override
  public SQSBatchResponse execute(SQSEvent event) {
    return new Batch<>(
            Functions.LINK_WORKER.name(), LinkMessage::read, this::handle, faults, parking)
        .drain(event);
  }

  private void handle(LinkMessage message) {
    switch (message) {
      case LinkMessage.Keep keep -> {
        boolean kept = keepInStep.keep(keep.workspace(), keep.calendar());
        measures.count(Measure.GRANTS_LOST, kept ? 0 : 1);
      }
      case LinkMessage.Sweep _ -> sweepLinks.sweep();
    }
  }
}
