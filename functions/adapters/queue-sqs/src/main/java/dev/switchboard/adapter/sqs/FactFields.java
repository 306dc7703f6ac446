package dev.switchboard.adapter.sqs;

import dev.switchboard.domain.conversation.Fact;
import dev.switchboard.domain.conversation.Fact.ToolsAnswered.Answered;
import dev.switchboard.domain.conversation.Turn;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Facts as fields; `kind` tells which fact it is.
final class FactFields {
  private FactFields() {}

  static Map<String, Object> write(Fact fact) {
    var fields = Wire.fields();
    switch (fact) {
      case Fact.StatusChanged changed -> {
        fields.put("kind", "status");
        fields.put("status", changed.status());
        changed.endedReason().ifPresent(reason -> fields.put("endedReason", reason));
      }
      case Fact.Said said -> {
        fields.put("kind", "said");
        fields.put("turn", turn(said.turn()));
      }
      case Fact.Conversed conversed -> {
        fields.put("kind", "conversed");
        fields.put("turns", conversed.turns());
        fields.put("latest", turns(conversed.latest()));
      }
      case Fact.Reported reported -> report(fields, reported);
      case Fact.Transcribed part -> {
        fields.put("kind", "transcribed");
        fields.put("first", part.first());
        fields.put("turns", turns(part.turns()));
      }
      case Fact.ToolsAnswered tools -> {
        fields.put("kind", "tools");
        fields.put("answers", tools.answers().stream().map(FactFields::answer).toList());
      }
      case Fact.AppointmentChanged changed -> {
        fields.put("kind", "appointment");
        fields.put("id", changed.id());
        fields.put("revision", changed.revision());
        fields.put("status", changed.status());
        fields.put("start", changed.start().toString());
      }
      case Fact.TaskEnded ended -> {
        fields.put("kind", "task");
        fields.put("id", ended.id());
        fields.put("work", ended.kind());
        fields.put("status", ended.status());
      }
      case Fact.Noted noted -> {
        fields.put("kind", "noted");
        fields.put("details", noted.details());
      }
    }
    return fields;
  }

  /// Empty where the kind is not one of this version's.
  static Optional<Fact> read(Map<String, Object> fields) {
    return switch (Wire.text(fields, "kind").orElse("")) {
      case "status" ->
          Optional.of(
              new Fact.StatusChanged(
                  Wire.text(fields, "status").orElse(""), Wire.text(fields, "endedReason")));
      case "said" -> Optional.of(new Fact.Said(turn(Wire.map(fields, "turn"))));
      case "conversed" ->
          Optional.of(
              new Fact.Conversed(Wire.number(fields, "turns"), readTurns(fields, "latest")));
      case "reported" -> Optional.of(report(fields));
      case "transcribed" ->
          Optional.of(
              new Fact.Transcribed(Wire.number(fields, "first"), readTurns(fields, "turns")));
      case "tools" ->
          Optional.of(
              new Fact.ToolsAnswered(
                  Wire.list(fields, "answers").stream().map(FactFields::answer).toList()));
      case "appointment" ->
          Optional.of(
              new Fact.AppointmentChanged(
                  Wire.text(fields, "id").orElse(""),
                  Wire.number(fields, "revision"),
                  Wire.text(fields, "status").orElse(""),
                  Instant.parse(Wire.text(fields, "start").orElse(""))));
      case "task" ->
          Optional.of(
              new Fact.TaskEnded(
                  Wire.text(fields, "id").orElse(""),
                  Wire.text(fields, "work").orElse(""),
                  Wire.text(fields, "status").orElse("")));
      case "noted" -> Optional.of(new Fact.Noted(details(fields)));
      default -> Optional.empty();
    };
  }

  private static void report(Map<String, Object> fields, Fact.Reported reported) {
    fields.put("kind", "reported");
    reported.endedReason().ifPresent(reason -> fields.put("endedReason", reason));
    reported.startedAt().ifPresent(at -> fields.put("startedAt", at.toString()));
    reported.endedAt().ifPresent(at -> fields.put("endedAt", at.toString()));
    reported.summary().ifPresent(summary -> fields.put("summary", summary));
    reported.cost().ifPresent(cost -> fields.put("cost", cost));
    fields.put("costs", reported.costs());
    fields.put("analysis", reported.analysis());
    fields.put("turns", reported.turns());
  }

  private static Fact report(Map<String, Object> fields) {
    return new Fact.Reported(
        Wire.text(fields, "endedReason"),
        Wire.text(fields, "startedAt").map(Instant::parse),
        Wire.text(fields, "endedAt").map(Instant::parse),
        Wire.text(fields, "summary"),
        fields.get("cost") instanceof Number cost
            ? Optional.of(cost.doubleValue())
            : Optional.empty(),
        Wire.list(fields, "costs"),
        Wire.map(fields, "analysis"),
        Wire.number(fields, "turns"));
  }

  private static Map<String, Object> answer(Answered answered) {
    var fields = Wire.fields();
    fields.put("tool", answered.tool());
    fields.put("failed", answered.failed());
    fields.put("spoken", answered.spoken());
    answered.appointment().ifPresent(id -> fields.put("appointment", id));
    answered.task().ifPresent(id -> fields.put("task", id));
    return fields;
  }

  private static Answered answer(Map<String, Object> fields) {
    return new Answered(
        Wire.text(fields, "tool").orElse(""),
        Boolean.TRUE.equals(fields.get("failed")),
        Wire.text(fields, "spoken").orElse(""),
        Wire.text(fields, "appointment"),
        Wire.text(fields, "task"));
  }

  private static List<Map<String, Object>> turns(List<Turn> turns) {
    return turns.stream().map(FactFields::turn).toList();
  }

  private static Map<String, Object> turn(Turn turn) {
    var fields = Wire.fields();
    fields.put("role", turn.role());
    fields.put("text", turn.text());
    turn.at().ifPresent(at -> fields.put("at", at.toString()));
    return fields;
  }

  private static List<Turn> readTurns(Map<String, Object> fields, String name) {
    return Wire.list(fields, name).stream().map(FactFields::turn).toList();
  }

  private static Turn turn(Map<String, Object> fields) {
    return new Turn(
        Wire.text(fields, "role").orElse(""),
        Wire.text(fields, "text").orElse(""),
        Wire.text(fields, "at").map(Instant::parse));
  }

  private static Map<String, String> details(Map<String, Object> fields) {
    var details = new LinkedHashMap<String, String>();
    Wire.map(fields, "details").forEach((name, value) -> details.put(name, value.toString()));
    return details;
  }
}
