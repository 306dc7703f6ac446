package dev.switchboard.domain.booking;

import java.util.Optional;

/// Where a wish came from.
///
/// @param channel such as `vapi` or `api`
/// @param call the call in which it was made
/// @param requestKey the same for each repeat of the same request, and for no other
public record Source(String channel, Optional<String> call, String requestKey) {
  /// Under what name a time is held for whoever asks: the call, where there is one.
  public String holder() {
    return "%s:%s".formatted(channel, call.orElse(requestKey));
  }
}
