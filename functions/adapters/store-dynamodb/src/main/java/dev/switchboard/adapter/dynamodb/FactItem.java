package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.conversation.Fact;
import dev.switchboard.domain.conversation.Fact.AppointmentChanged;
import dev.switchboard.domain.conversation.Fact.Conversed;
import dev.switchboard.domain.conversation.Fact.Noted;
import dev.switchboard.domain.conversation.Fact.Reported;
import dev.switchboard.domain.conversation.Fact.Said;
import dev.switchboard.domain.conversation.Fact.StatusChanged;
import dev.switchboard.domain.conversation.Fact.TaskEnded;
import dev.switchboard.domain.conversation.Fact.ToolsAnswered;
import dev.switchboard.domain.conversation.Fact.ToolsAnswered.Answered;
import dev.switchboard.domain.conversation.Fact.Transcribed;
import dev.switchboard.domain.conversation.Turn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How a fact is stored. One of a kind that a later version wrote is read as `Noted`.
final class FactItem {
  private static final String KIND = "kind";
  private static final String TURNS = "turns";

  private FactItem() {}

  static Fields of(Fact fact) {
    return switch (fact) {
      case StatusChanged status ->
          kind("status-changed")
              .put("status", status.status())
              .putText("endedReason", status.endedReason());
      case Said said -> kind("said").put("turn", turn(said.turn()));
      case Conversed conversed ->
          kind("conversed").put("count", conversed.turns()).put(TURNS, turns(conversed.latest()));
      case Reported reported -> report(reported);
      case Transcribed part ->
          kind("transcribed").put("first", part.first()).put(TURNS, turns(part.turns()));
      case ToolsAnswered tools ->
          kind("tools-answered")
              .put("answers", tools.answers().stream().map(FactItem::answer).toList());
      case AppointmentChanged appointment ->
          kind("appointment-changed")
              .put("id", appointment.id())
              .put("revision", appointment.revision())
              .put("status", appointment.status())
              .put("start", appointment.start());
      case TaskEnded task ->
          kind("task-ended")
              .put("id", task.id())
              .put("work", task.kind())
              .put("status", task.status());
      case Noted noted -> kind("noted").put("details", noted.details());
    };
  }

  private static Fields kind(String kind) {
    return new Fields().put(KIND, kind);
  }

  private static Fields report(Reported report) {
    var fields =
        kind("reported")
            .putText("endedReason", report.endedReason())
            .putTime("startedAt", report.startedAt())
            .putTime("endedAt", report.endedAt())
            .putText("summary", report.summary())
            .put("costs", (Object) report.costs())
            .put("analysis", report.analysis())
            .put("count", report.turns());
    report.cost().ifPresent(cost -> fields.put("cost", cost));
    return fields;
  }

  private static Fields answer(Answered answer) {
    return new Fields()
        .put("tool", answer.tool())
        .put("failed", answer.failed())
        .put("spoken", answer.spoken())
        .putText("appointment", answer.appointment())
        .putText("task", answer.task());
  }

  private static List<Fields> turns(List<Turn> turns) {
    return turns.stream().map(FactItem::turn).toList();
  }

  private static Fields turn(Turn turn) {
    return new Fields()
        .put("role", turn.role())
        .put("text", turn.text())
        .putTime(Items.AT, turn.at());
  }

  static Fact read(Fields fact) {
    return switch (fact.text(KIND)) {
      case "status-changed" ->
          new StatusChanged(fact.text("status"), fact.maybeText("endedReason"));
      case "said" -> new Said(readTurn(fact.fields("turn")));
      case "conversed" -> new Conversed(count(fact, "count"), readTurns(fact));
      case "reported" -> readReport(fact);
      case "transcribed" -> new Transcribed(count(fact, "first"), readTurns(fact));
      case "tools-answered" ->
          new ToolsAnswered(fact.each("answers").stream().map(FactItem::readAnswer).toList());
      case "appointment-changed" ->
          new AppointmentChanged(
              fact.text("id"), count(fact, "revision"), fact.text("status"), fact.time("start"));
      case "task-ended" -> new TaskEnded(fact.text("id"), fact.text("work"), fact.text("status"));
      case "noted" -> new Noted(texts(fact.map("details")));
      default -> new Noted(Map.of(KIND, fact.text(KIND)));
    };
  }

  private static Reported readReport(Fields fact) {
    return new Reported(
        fact.maybeText("endedReason"),
        fact.maybeTime("startedAt"),
        fact.maybeTime("endedAt"),
        fact.maybeText("summary"),
        fact.maybeNumber("cost").map(BigDecimal::doubleValue),
        fact.each("costs").stream().map(Fields::values).toList(),
        fact.map("analysis"),
        count(fact, "count"));
  }

  private static Answered readAnswer(Fields fields) {
    return new Answered(
        fields.text("tool"),
        fields.isTrue("failed"),
        fields.text("spoken"),
        fields.maybeText("appointment"),
        fields.maybeText("task"));
  }

  private static List<Turn> readTurns(Fields fact) {
    return fact.each(TURNS).stream().map(FactItem::readTurn).toList();
  }

  private static Turn readTurn(Fields fields) {
    return new Turn(fields.text("role"), fields.text("text"), fields.maybeTime(Items.AT));
  }

  private static Map<String, String> texts(Map<String, Object> map) {
    return map.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> String.valueOf(each.getValue())));
  }

  private static int count(Fields fact, String name) {
    return fact.number(name).intValue();
  }
}
