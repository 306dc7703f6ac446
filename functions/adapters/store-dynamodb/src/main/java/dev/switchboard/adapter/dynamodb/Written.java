package dev.switchboard.adapter.dynamodb;

import java.util.Optional;

/// How a conditional write can end.
sealed interface Written {
  /// It is written, and this is the item now, where an update asked for it.
  record Done(Fields now) implements Written {}

  /// The condition did not hold, and this is the item there is.
  record Refused(Optional<Fields> stored) implements Written {}

  default boolean done() {
    return this instanceof Done;
  }

  /// The item as it is now, where whoever set this mark wrote it last: by this request, or by the
  /// same one before, whose answer was lost.
  default Optional<Fields> by(String mark) {
    return switch (this) {
      case Done done -> Optional.of(done.now());
      case Refused refused ->
          refused.stored().filter(item -> item.maybeText(TaskKeys.MARK).equals(Optional.of(mark)));
    };
  }
}
