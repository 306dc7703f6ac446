package dev.switchboard.domain.conversation.plain;

import dev.switchboard.domain.conversation.Fact;
import dev.switchboard.domain.conversation.Fact.ToolsAnswered.Answered;
import dev.switchboard.domain.conversation.Turn;
import dev.switchboard.domain.plain.PlainObject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a fact from plain values.
public final class ReadFact {
  private ReadFact() {}

  /// Empty where the kind is not one of this version's. A `DateTimeException` where a time is none.
  public static Optional<Fact> read(PlainObject fact) {
    return Optional.ofNullable(
        switch (fact.textOr("kind", "")) {
          case "status-changed" ->
              new Fact.StatusChanged(fact.textOr("status", ""), fact.text("endedReason"));
          case "said" -> new Fact.Said(turn(fact.object("turn")));
          case "conversed" -> new Fact.Conversed(fact.count("count"), turns(fact));
          case "reported" -> report(fact);
          case "transcribed" -> new Fact.Transcribed(fact.count("first"), turns(fact));
          case "tools-answered" ->
              new Fact.ToolsAnswered(
                  fact.objects("answers").stream().map(ReadFact::answer).toList());
          case "appointment-changed" ->
              new Fact.AppointmentChanged(
                  fact.textOr("id", ""),
                  fact.count("revision"),
                  fact.textOr("status", ""),
                  Instant.parse(fact.textOr("start", "")));
          case "task-ended" ->
              new Fact.TaskEnded(
                  fact.textOr("id", ""), fact.textOr("work", ""), fact.textOr("status", ""));
          case "noted" -> new Fact.Noted(details(fact.object("details")));
          default -> null;
        });
  }

  private static Fact report(PlainObject fact) {
    return new Fact.Reported(
        fact.text("endedReason"),
        fact.time("startedAt"),
        fact.time("endedAt"),
        fact.text("summary"),
        fact.number("cost"),
        fact.objects("costs").stream().map(PlainObject::values).toList(),
        fact.object("analysis").values(),
        fact.count("count"));
  }

  private static Answered answer(PlainObject answer) {
    return new Answered(
        answer.textOr("tool", ""),
        answer.isTrue("failed"),
        answer.textOr("spoken", ""),
        answer.text("appointment"),
        answer.text("task"));
  }

  private static List<Turn> turns(PlainObject fact) {
    return fact.objects("turns").stream().map(ReadFact::turn).toList();
  }

  private static Turn turn(PlainObject turn) {
    return new Turn(turn.textOr("role", ""), turn.textOr("text", ""), turn.time("at"));
  }

  private static Map<String, String> details(PlainObject details) {
    var texts = new LinkedHashMap<String, String>();
    details.values().forEach((name, value) -> texts.put(name, value.toString()));
    return texts;
  }
}
