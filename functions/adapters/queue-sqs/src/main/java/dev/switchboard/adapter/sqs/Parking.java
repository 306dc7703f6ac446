package dev.switchboard.adapter.sqs;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.switchboard.domain.fault.Fault;

/// Where a message goes that will never be done, with the reason, so that somebody can mend it and
/// send it again.
public interface Parking {
  /// What a parked message carries besides its body.
  String REASON = "reason";

  String PARKED_AT = "parkedAt";

  /// Whether it is parked; where it is not, the queue tries it again, and parks it after its last
  /// try without a reason.
  boolean park(SQSMessage message, Fault.Lasting reason);
}
