package dev.switchboard.domain.conversation;

import java.util.List;

/// Takes facts of calls in, to be recorded by whoever drains it. When `send` returns, none of them
/// can be lost.
public interface CallLog {
  void send(List<CallEvent> events);
}
