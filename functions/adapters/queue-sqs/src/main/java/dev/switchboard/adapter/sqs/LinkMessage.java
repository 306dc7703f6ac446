package dev.switchboard.adapter.sqs;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.Optional;

/// What travels on the queue of links: `{"version":1,"type":"keep","workspace":…,"calendar":…}`, or
/// `{"version":1,"type":"sweep"}`.
public sealed interface LinkMessage {
  /// This calendar is to be brought into step.
  record Keep(WorkspaceId workspace, CalendarId calendar) implements LinkMessage, OfWorkspace {
    String written() {
      return Wire.write(
          Wire.record("keep")
              .put("workspace", workspace.value())
              .put("calendar", calendar.value()));
    }
  }

  /// It is time to look after what is due.
  record Sweep() implements LinkMessage {}

  /// Empty where this version cannot read it.
  static Optional<LinkMessage> read(String body) {
    return Wire.read(body)
        .flatMap(fields ->
            switch (fields.textOr("type", "")) {
              case "keep" ->
                  fields
                      .text("workspace")
                      .flatMap(WorkspaceId::of)
                      .flatMap(workspace ->
                          fields
                              .text("calendar")
                              .flatMap(CalendarId::of)
                              .map(calendar -> new Keep(workspace, calendar)));
              case "sweep" -> Optional.of(new Sweep());
              default -> Optional.empty();
            });
  }
}
