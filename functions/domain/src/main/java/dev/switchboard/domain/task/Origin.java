package dev.switchboard.domain.task;

import java.util.Optional;

/// Where a task came from.
///
/// @param call the call in which it was delegated
/// @param caller the caller's number in E.164
/// @param controlUrl where somebody on that call can be told something; whoever has it can speak on
///   the call
public record Origin(
    String channel, Optional<String> call, Optional<String> caller, Optional<String> controlUrl) {
  @Override
  public String toString() {
    return "Origin[%s, %s]".formatted(channel, call.orElse("no call"));
  }
}
