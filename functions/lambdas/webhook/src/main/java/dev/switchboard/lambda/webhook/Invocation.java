package dev.switchboard.lambda.webhook;

import com.amazonaws.services.lambda.runtime.Context;
import dev.switchboard.topology.LogFields;
import java.util.Optional;
import org.slf4j.MDC;

/// While it is open, lines of the log bear what AWS's own records call the invocation.
final class Invocation implements AutoCloseable {
  private static final String ROOT = "Root=";

  Invocation(Optional<Context> lambda) {
    lambda.map(Context::getAwsRequestId).ifPresent(id -> MDC.put(LogFields.AWS_REQUEST, id));
    lambda
        .map(Context::getXrayTraceId)
        .map(Invocation::root)
        .ifPresent(id -> MDC.put(LogFields.AWS_TRACE, id));
  }

  /// Of `Root=1-…;Parent=…;Sampled=1` what X-Ray finds the trace by.
  private static String root(String header) {
    var first = header.split(";", 2)[0];
    return first.startsWith(ROOT) ? first.substring(ROOT.length()) : first;
  }

  @Override
  public void close() {
    MDC.remove(LogFields.AWS_REQUEST);
    MDC.remove(LogFields.AWS_TRACE);
  }
}
