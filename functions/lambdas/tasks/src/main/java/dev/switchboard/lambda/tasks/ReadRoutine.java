package dev.switchboard.lambda.tasks;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.task.Recurrence;
import dev.switchboard.domain.task.Routine;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.lambda.tasks.RoutineJson.RecurrenceJson;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads routines. What each task of it is to be is read as that of a task.
record ReadRoutine(ReadWish readWish, InstantSource clock) {
  Routine.Wanted wanted(WorkspaceId workspace, RoutineJson sent) {
    var task =
        readWish.read(
            workspace,
            new TaskWishJson(
                sent.agentId(),
                sent.kind(),
                sent.task(),
                sent.inputs(),
                sent.priority(),
                null,
                null,
                sent.lane(),
                sent.budget()),
            "routine");
    var within = Optional.ofNullable(sent.within()).map(text -> ReadWish.duration("within", text));
    return Fields.made(
        "within",
        () ->
            new Routine.Wanted(
                task.agent(),
                task.kind(),
                task.words(),
                task.inputs(),
                task.terms().priority(),
                within,
                task.terms().budget(),
                task.terms().lane()));
  }

  Recurrence recurrence(@Nullable RecurrenceJson sent) {
    var given = Fields.given("recurrence", sent);
    boolean period = given.every() != null || given.since() != null;
    boolean weekly = given.days() != null || given.times() != null || given.timeZone() != null;
    if (period == weekly) {
      throw ProblemException.field(
          "recurrence", "must have either every, or times and timeZone with or without days.");
    }
    return period ? every(given) : weekly(given);
  }

  private Recurrence every(RecurrenceJson sent) {
    var period =
        ReadWish.duration("recurrence.every", Fields.given("recurrence.every", sent.every()));
    Instant since =
        Optional.ofNullable(sent.since())
            .map(text -> Fields.time("recurrence.since", text))
            .orElseGet(clock::instant);
    return Fields.made("recurrence.every", () -> new Recurrence.Every(period, since));
  }

  private static Recurrence weekly(RecurrenceJson sent) {
    var times = Fields.given("recurrence.times", sent.times());
    var zone = zone(Fields.given("recurrence.timeZone", sent.timeZone()));
    var days = days(sent.days());
    return Fields.made("recurrence.times", () -> new Recurrence.Weekly(days, times(times), zone));
  }

  private static Set<DayOfWeek> days(@Nullable List<String> sent) {
    if (sent == null) {
      return EnumSet.allOf(DayOfWeek.class);
    }
    if (sent.isEmpty()) {
      throw ProblemException.field("recurrence.days", "must be at least one, or not given.");
    }
    return IntStream.range(0, sent.size())
        .mapToObj(i ->
            Fields.form(
                "recurrence.days[%d]".formatted(i),
                sent.get(i),
                ReadRoutine::day,
                "a day of the week, in lower case"))
        .collect(Collectors.toSet());
  }

  private static Optional<DayOfWeek> day(String name) {
    return Stream.of(DayOfWeek.values())
        .filter(day -> RecurrenceJson.name(day).equals(name))
        .findFirst();
  }

  private static Set<LocalTime> times(List<String> sent) {
    return IntStream.range(0, sent.size())
        .mapToObj(i -> time("recurrence.times[%d]".formatted(i), sent.get(i)))
        .collect(Collectors.toSet());
  }

  private static LocalTime time(String field, String text) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException e) {
      throw ProblemException.field(field, "must be a time of day, such as 09:00.");
    }
  }

  private static ZoneId zone(String text) {
    return Fields.form(
        "recurrence.timeZone",
        text,
        name -> Optional.of(name).filter(ZoneId.getAvailableZoneIds()::contains).map(ZoneId::of),
        "a time zone, such as Europe/Berlin");
  }
}
