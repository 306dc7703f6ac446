package dev.switchboard.domain.conversation;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// `CallLog` for tests: remembers what was sent.
public final class InMemoryCallLog implements CallLog {
  private final List<CallEvent> sent = new CopyOnWriteArrayList<>();

  @Override
  public void send(List<CallEvent> events) {
    sent.addAll(events);
  }

  /// In the order of sending.
  public List<CallEvent> sent() {
    return List.copyOf(sent);
  }
}
