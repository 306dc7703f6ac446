package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.fault.Fault;
import java.util.Optional;
import java.util.function.Supplier;

/// How a transaction can end.
sealed interface Transacted {
  /// Tries as often as this while somebody else is in the way; false where a condition does not
  /// hold.
  static boolean insist(int mostTries, Supplier<Transacted> writing) {
    Fault inTheWay = new Fault.Passing("It was not tried to be written.");
    for (int attempt = 0; attempt < mostTries; attempt++) {
      switch (writing.get()) {
        case Done _ -> {
          return true;
        }
        case Refused _ -> {
          return false;
        }
        case Raced raced -> inTheWay = raced.fault();
      }
    }
    throw inTheWay;
  }

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
