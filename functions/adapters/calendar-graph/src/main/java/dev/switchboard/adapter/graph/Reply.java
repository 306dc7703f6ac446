package dev.switchboard.adapter.graph;

import dev.switchboard.domain.fault.Fault;
import java.util.Optional;

/// How a request to Graph can end that was not a fault.
sealed interface Reply<T> {
  record Done<T>(T value) implements Reply<T> {}

  /// Graph would not do it, for a reason that lies in the request.
  ///
  /// @param code Graph's word for it
  /// @param existing the event that was made under the same transaction id, where Graph names it
  record Refused<T>(int status, String code, Optional<String> existing) implements Reply<T> {
    boolean gone() {
      return status == 404 || status == 410;
    }

    Fault.Lasting fault() {
      return new Fault.Lasting("Microsoft refused a request: %d %s.".formatted(status, code));
    }
  }

  /// What was answered; a lasting fault where it was refused.
  default T orFault() {
    return switch (this) {
      case Done<T> done -> done.value();
      case Refused<T> refused -> throw refused.fault();
    };
  }

  /// What was answered; empty where what was asked for is gone.
  default Optional<T> orGone() {
    return switch (this) {
      case Done<T> done -> Optional.of(done.value());
      case Refused<T> refused -> {
        if (refused.gone()) {
          yield Optional.empty();
        }
        throw refused.fault();
      }
    };
  }
}
