package dev.switchboard.adapter.dynamodb;

import dev.switchboard.topology.LogFields;
import java.util.Optional;
import org.slf4j.MDC;

/// What a stored thing was set off by. Messages carry it from one function to the next; what rests
/// in a table until a sweep finds it keeps it here, in an attribute of its own that no write is
/// spent on.
final class Cause {
  private Cause() {}

  /// What this thread works for.
  static Optional<String> current() {
    return Optional.ofNullable(MDC.get(LogFields.CORRELATION_ID));
  }

  static Optional<String> read(Fields item) {
    return item.maybeText(LogFields.CORRELATION_ID);
  }

  /// From here on this thread works for what the item was set off by.
  static void goOn(Fields item) {
    read(item).ifPresent(id -> MDC.put(LogFields.CORRELATION_ID, id));
  }
}
