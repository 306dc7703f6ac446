package dev.switchboard.domain.link;

import dev.switchboard.domain.booking.Elsewhere.Busy;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// Asks the calendar elsewhere what is busy, while a caller waits. It signs in with the access
/// token that the grant carries and never asks for a new one, never tries again, and throws nothing
/// that the other side caused.
public interface AskBusy {
  /// What is busy in the span, or that this cannot be known within the patience.
  ///
  /// @param zone in which days last that something takes as a whole
  Answer busy(
      WorkspaceId workspace, Grant grant, Instant from, Instant to, ZoneId zone, Duration patience);

  /// How asking can end.
  sealed interface Answer {
    /// In order of time, and possibly overlapping.
    record Known(List<Busy> busy) implements Answer {}

    /// No answer, or none in time.
    ///
    /// @param why for the operator; without anything secret
    record Unknown(String why) implements Answer {}
  }
}
