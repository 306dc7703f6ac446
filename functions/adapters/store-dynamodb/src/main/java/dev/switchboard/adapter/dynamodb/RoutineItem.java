package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.task.Budget;
import dev.switchboard.domain.task.Recurrence;
import dev.switchboard.domain.task.Recurrence.Every;
import dev.switchboard.domain.task.Recurrence.Weekly;
import dev.switchboard.domain.task.Routine;
import dev.switchboard.domain.task.Routine.Wanted;
import dev.switchboard.domain.task.Routines.Due;
import dev.switchboard.domain.task.Terms.Priority;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How a routine is stored.
final class RoutineItem {
  private RoutineItem() {}

  /// As the version after the one it carries.
  static Fields of(Routine routine) {
    var item =
        new Fields()
            .put(Items.VERSION, routine.version() + 1)
            .put("wanted", wanted(routine.wanted()))
            .put("recurrence", recurrence(routine.recurrence()))
            .put("paused", routine.paused());
    routine
        .next()
        .ifPresent(next ->
            item.put(Items.DUE_SHARD, LineKeys.DUE_ROUTINES)
                .put(Items.DUE_AT, Moments.millis(next)));
    return item;
  }

  static Routine read(Fields item) {
    return new Routine(
        LineKeys.routineOf(item),
        readWanted(item.fields("wanted")),
        readRecurrence(item.fields("recurrence")),
        item.isTrue("paused"),
        item.maybeNumber(Items.DUE_AT).map(Moments::ofMillis),
        item.number(Items.VERSION).longValue());
  }

  static Due due(Fields item) {
    return new Due(
        Items.workspaceOf(item),
        LineKeys.routineOf(item),
        Moments.ofMillis(item.number(Items.DUE_AT)));
  }

  private static Fields wanted(Wanted wanted) {
    var budget = wanted.budget();
    return new Fields()
        .put(Items.AGENT, wanted.agent().value())
        .put("kind", wanted.kind())
        .put("words", wanted.words())
        .put("inputs", (Object) wanted.inputs())
        .put("priority", wanted.priority().name())
        .putText("within", wanted.within().map(Duration::toString))
        .put("tokens", budget.tokens())
        .put("micros", budget.micros())
        .put("steps", budget.steps())
        .put("wallTime", budget.wallTime().toString())
        .putText("lane", wanted.lane());
  }

  private static Wanted readWanted(Fields fields) {
    return new Wanted(
        new AgentId(fields.text(Items.AGENT)),
        fields.text("kind"),
        fields.text("words"),
        fields.map("inputs"),
        Priority.valueOf(fields.text("priority")),
        fields.maybeText("within").map(Duration::parse),
        new Budget(
            fields.number("tokens").longValue(),
            fields.number("micros").longValue(),
            fields.number("steps").intValue(),
            Duration.parse(fields.text("wallTime"))),
        fields.maybeText("lane"));
  }

  private static Fields recurrence(Recurrence recurrence) {
    return switch (recurrence) {
      case Every every ->
          new Fields().put("period", every.period().toString()).put("since", every.since());
      case Weekly weekly ->
          new Fields()
              .put("days", (Object) texts(weekly.days()))
              .put("times", (Object) texts(weekly.times()))
              .put("zone", weekly.zone().getId());
    };
  }

  private static Recurrence readRecurrence(Fields fields) {
    return fields
        .maybeText("period")
        .<Recurrence>map(period -> new Every(Duration.parse(period), fields.time("since")))
        .orElseGet(() ->
            new Weekly(
                read(fields, "days", DayOfWeek::valueOf),
                read(fields, "times", LocalTime::parse),
                ZoneId.of(fields.text("zone"))));
  }

  private static List<String> texts(Set<?> values) {
    return values.stream().map(Object::toString).sorted().toList();
  }

  private static <T> Set<T> read(Fields fields, String name, Function<String, T> parse) {
    return fields.texts(name).stream().map(parse).collect(Collectors.toCollection(HashSet::new));
  }
}
