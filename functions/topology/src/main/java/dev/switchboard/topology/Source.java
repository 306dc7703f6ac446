package dev.switchboard.topology;

import java.util.List;

/// What calls a function.
public sealed interface Source {
  /// The HTTP API, on these routes.
  record Http(List<Route> routes) implements Source {}

  /// A queue, with partial batch failures.
  ///
  /// @param batch the most messages in one invocation
  /// @param concurrency the most invocations at once, 2 to 1,000
  record Messages(Queue queue, int batch, int concurrency) implements Source {
    /// The same where there is no room for as many invocations at once.
    public Messages atMost(int invocations) {
      return new Messages(queue, batch, Math.min(concurrency, invocations));
    }
  }
}
