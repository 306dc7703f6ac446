package dev.switchboard.adapter.notify;

import dev.switchboard.domain.agent.Owner;
import dev.switchboard.domain.notice.Letter;
import dev.switchboard.domain.notice.Notice;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Notices that are written to a person.
final class Letters {
  static final String PHONE = "+447700900731";
  static final String EMAIL = "ann@example.com";
  static final String TEXT = "Your viewing is on Tuesday & you are welcome – code K7M2WX.";

  private Letters() {}

  static Notice letter() {
    return notice(Optional.of(new Letter(Optional.of(PHONE), Optional.of(EMAIL), "Viewing", TEXT)));
  }

  static Notice withoutAddress() {
    return notice(Optional.of(new Letter(Optional.empty(), Optional.empty(), "Viewing", TEXT)));
  }

  static Notice withoutLetter() {
    return notice(Optional.empty());
  }

  private static Notice notice(Optional<Letter> letter) {
    return new Notice(
        "reminder.1",
        "appointment.reminder",
        Instant.parse("2026-03-03T13:30:00Z"),
        new WorkspaceId("harbour"),
        Optional.empty(),
        Owner.named("Mia"),
        Optional.empty(),
        "",
        Map.of(),
        letter);
  }
}
