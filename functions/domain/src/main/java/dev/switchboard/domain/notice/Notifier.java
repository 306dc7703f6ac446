package dev.switchboard.domain.notice;

import java.time.Duration;
import java.util.Optional;

/// One route on which a notice can go.
public interface Notifier {
  /// Names the route, such as `owner-webhook` or `live-call`.
  String route();

  Delivery deliver(Notice notice);

  /// How a delivery can end.
  sealed interface Delivery {
    /// It arrived, as far as the other side said so.
    record Delivered(String detail) implements Delivery {}

    /// There is nobody to tell on this route.
    record NotWanted(String detail) implements Delivery {}

    /// It did not arrive, and may later.
    ///
    /// @param rest how long nobody should try again, where the other side said so
    record Failed(String detail, Optional<Duration> rest) implements Delivery {
      public Failed(String detail) {
        this(detail, Optional.empty());
      }
    }

    /// It did not arrive, and never will: the receiver is gone or must not be asked.
    ///
    /// @param gone whether the receiver wants nothing more, ever
    record Refused(String detail, boolean gone) implements Delivery {
      public Refused(String detail) {
        this(detail, false);
      }
    }

    String detail();
  }
}
