package dev.switchboard.domain.booking;

import java.util.Optional;

/// Where a wish came from.
///
/// @param channel such as `vapi` or `api`
/// @param call the call in which it was made
/// @param requestKey the same for each repeat of the same request, and for no other
public record Source(String channel, Optional<String> call, String requestKey) {}
