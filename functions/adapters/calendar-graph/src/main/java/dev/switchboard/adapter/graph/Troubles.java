package dev.switchboard.adapter.graph;

import dev.switchboard.domain.fault.Fault;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/// Says of what went wrong at Microsoft who has to act. Nothing that Microsoft worded is repeated:
/// it may name people.
final class Troubles {
  private final Rest rest;

  Troubles(InstantSource clock) {
    this.rest = new Rest(clock);
  }

  /// A fault for a status that nobody asks about; empty for what a request itself can lead to.
  Optional<Fault> of(int status, String code, Optional<String> retryAfter) {
    var said = "Microsoft answered %d %s.".formatted(status, code);
    return switch (status) {
      case 401, 403 -> Optional.of(new Fault.Denied(said));
      case 408, 412, 425, 429 -> Optional.of(passing(said, retryAfter));
      default -> status >= 500 ? Optional.of(passing(said, retryAfter)) : Optional.empty();
    };
  }

  static Fault unreachable(IOException e) {
    return new Fault.Passing(
        "Microsoft could not be reached: %s.".formatted(e.getClass().getSimpleName()), e);
  }

  private Fault passing(String said, Optional<String> retryAfter) {
    return retryAfter
        .flatMap(rest::of)
        .map(asked -> new Fault.Passing(said, asked))
        .orElseGet(() -> new Fault.Passing(said));
  }
}
