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
}
