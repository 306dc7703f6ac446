package dev.switchboard.adapter.sqs;

import dev.switchboard.domain.notice.NoticeId;
import dev.switchboard.domain.plain.PlainObject;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.Optional;

/// What travels on the queue of notices: `{"version":1,"type":"send","workspace":…,"notice":…}`, or
/// `{"version":1,"type":"sweep"}`.
public sealed interface NoticeMessage {
  /// This notice may be due.
  record Send(WorkspaceId workspace, NoticeId notice) implements NoticeMessage, OfWorkspace {
    String written() {
      return Wire.write(
          Wire.record("send").put("workspace", workspace.value()).put("notice", notice.value()));
    }
  }

  /// It is time to look for what is due.
  record Sweep() implements NoticeMessage {}

  static Send send(WorkspaceId workspace, NoticeId notice) {
    return new Send(workspace, notice);
  }

  /// Empty where this version cannot read it.
  static Optional<NoticeMessage> read(String body) {
    return Wire.read(body)
        .flatMap(fields ->
            switch (fields.textOr("type", "")) {
              case "send" -> send(fields);
              case "sweep" -> Optional.of(new Sweep());
              default -> Optional.empty();
            });
  }

  private static Optional<NoticeMessage> send(PlainObject fields) {
    var workspace = fields.text("workspace").flatMap(WorkspaceId::of);
    var notice = fields.text("notice").flatMap(NoticeId::of);
    return workspace.flatMap(ws -> notice.map(id -> new Send(ws, id)));
  }
}
