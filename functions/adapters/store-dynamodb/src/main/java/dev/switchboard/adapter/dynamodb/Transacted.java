package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.fault.Fault;
import java.util.Optional;

/// How a transaction can end.
sealed interface Transacted {
  /// All of it is written.
  record Done() implements Transacted {}

  /// Nothing is written: the condition of one did not hold.
  ///
  /// @param number which one it was, counting from 0; the first of them
  /// @param stored the item there is, where it was to be updated
  record Refused(int number, Optional<Fields> stored) implements Transacted {}

  /// Nothing is written: somebody else was writing the same items.
  ///
  /// @param fault for whoever does not try again
  record Raced(Fault fault) implements Transacted {}
}
