package dev.switchboard.adapter.notify;

import java.time.Duration;
import java.util.Optional;

/// How a request to somebody else's server can end. None of the texts holds the address, which may
/// carry a secret.
sealed interface Exchange {
  /// The server answered, whatever it says.
  ///
  /// @param body its first 64 KB
  /// @param rest how long it wants to be left alone, where it says so
  record Answered(int status, String body, Optional<Duration> rest) implements Exchange {
    /// One that says nothing of a rest.
    Answered(int status, String body) {
      this(status, body, Optional.empty());
    }

    boolean successful() {
      return status / 100 == 2;
    }

    /// Whether asking again later may help.
    boolean passing() {
      return status == 408 || status == 425 || status == 429 || status / 100 == 5;
    }
  }

  /// The request must not be made, and was not.
  record Refused(String why) implements Exchange {}

  /// No answer came. The server may have got the request all the same.
  ///
  /// @param unsent whether it surely did not
  record Lost(String why, boolean unsent) implements Exchange {
    /// One of which nobody knows.
    Lost(String why) {
      this(why, false);
    }
  }
}
