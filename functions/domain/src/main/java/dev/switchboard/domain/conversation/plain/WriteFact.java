package dev.switchboard.domain.conversation.plain;

import dev.switchboard.domain.conversation.Fact;
import dev.switchboard.domain.conversation.Fact.ToolsAnswered.Answered;
import dev.switchboard.domain.conversation.Turn;
import dev.switchboard.domain.plain.PlainObject;
import java.time.Instant;
import java.util.List;

/// Writes a fact as plain values. `kind` tells which fact it is.
public final class WriteFact {
  private WriteFact() {}

  public static PlainObject write(Fact fact) {
    return switch (fact) {
      case Fact.StatusChanged status ->
          kind("status-changed")
              .put("status", status.status())
              .put("endedReason", status.endedReason());
      case Fact.Said said -> kind("said").put("turn", turn(said.turn()).values());
      case Fact.Conversed conversed ->
          kind("conversed").put("count", conversed.turns()).put("turns", turns(conversed.latest()));
      case Fact.Reported report -> report(report);
      case Fact.Transcribed part ->
          kind("transcribed").put("first", part.first()).put("turns", turns(part.turns()));
      case Fact.ToolsAnswered tools ->
          kind("tools-answered")
              .put("answers", tools.answers().stream().map(WriteFact::answer).toList());
      case Fact.AppointmentChanged appointment ->
          kind("appointment-changed")
              .put("id", appointment.id())
              .put("revision", appointment.revision())
              .put("status", appointment.status())
              .put("start", appointment.start().toString());
      case Fact.TaskEnded task ->
          kind("task-ended")
              .put("id", task.id())
              .put("work", task.kind())
              .put("status", task.status());
      case Fact.Noted noted -> kind("noted").put("details", noted.details());
    };
  }

  private static PlainObject kind(String kind) {
    return new PlainObject().put("kind", kind);
  }

  private static PlainObject report(Fact.Reported report) {
    return kind("reported")
        .put("endedReason", report.endedReason())
        .put("startedAt", report.startedAt().map(Instant::toString))
        .put("endedAt", report.endedAt().map(Instant::toString))
        .put("summary", report.summary())
        .put("cost", report.cost())
        .put("costs", (Object) report.costs())
        .put("analysis", report.analysis())
        .put("count", report.turns());
  }

  private static PlainObject answer(Answered answer) {
    return new PlainObject()
        .put("tool", answer.tool())
        .put("failed", answer.failed())
        .put("spoken", answer.spoken())
        .put("appointment", answer.appointment())
        .put("task", answer.task());
  }

  private static List<PlainObject> turns(List<Turn> turns) {
    return turns.stream().map(WriteFact::turn).toList();
  }

  private static PlainObject turn(Turn turn) {
    return new PlainObject()
        .put("role", turn.role())
        .put("text", turn.text())
        .put("at", turn.at().map(Instant::toString));
  }
}
