package dev.switchboard.domain.conversation;

import dev.switchboard.domain.conversation.Fact.AppointmentChanged;
import dev.switchboard.domain.conversation.Fact.Conversed;
import dev.switchboard.domain.conversation.Fact.Reported;
import dev.switchboard.domain.conversation.Fact.Said;
import dev.switchboard.domain.conversation.Fact.StatusChanged;
import dev.switchboard.domain.conversation.Fact.TaskEnded;
import dev.switchboard.domain.conversation.Fact.ToolsAnswered;
import dev.switchboard.domain.conversation.Fact.Transcribed;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A call, put together from its facts. The same facts give the same record, in whatever order and
/// however often they came.
///
/// @param status the furthest that the channel reported
/// @param turns what was said: by the channel's final report, else by final transcripts, else by
///   the conversation updates
/// @param appointments the ids of those made, moved or cancelled during the call
/// @param tasks the ids of those delegated during the call
/// @param events all facts, in the order of their times
public record CallRecord(
    CallHead head,
    Optional<String> status,
    Optional<String> endedReason,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt,
    List<Turn> turns,
    Optional<String> summary,
    Optional<Double> cost,
    List<Map<String, Object>> costs,
    Map<String, Object> analysis,
    Set<String> appointments,
    Set<String> tasks,
    List<CallEvent> events) {
  /// The order in which a call's status rises; an unknown one counts as under way.
  private static final List<String> RISING =
      List.of("scheduled", "queued", "ringing", "in-progress", "forwarding", "ended");

  public static CallRecord of(CallHead head, Collection<CallEvent> facts) {
    var events = inOrder(facts);
    var report = all(events, Reported.class).reduce((first, last) -> last);
    var status = all(events, StatusChanged.class).max(Comparator.comparingInt(CallRecord::rank));
    return new CallRecord(
        head,
        report.isPresent() ? Optional.of("ended") : status.map(StatusChanged::status),
        report
            .flatMap(Reported::endedReason)
            .or(() ->
                all(events, StatusChanged.class)
                    .flatMap(s -> s.endedReason().stream())
                    .findFirst()),
        report.flatMap(Reported::startedAt).or(() -> timeOf(events, "in-progress")),
        report.flatMap(Reported::endedAt).or(() -> timeOf(events, "ended")),
        turns(events),
        report.flatMap(Reported::summary),
        report.flatMap(Reported::cost),
        report.map(Reported::costs).orElse(List.of()),
        report.map(Reported::analysis).orElse(Map.of()),
        appointments(events),
        tasks(events),
        events);
  }

  /// Each once: of repeats of a fact, the earliest.
  private static List<CallEvent> inOrder(Collection<CallEvent> facts) {
    var known = new HashSet<String>();
    return facts.stream()
        .sorted(Comparator.comparing(CallEvent::at).thenComparing(CallEvent::key))
        .filter(event -> known.add(event.key()))
        .toList();
  }

  private static <T extends Fact> Stream<T> all(List<CallEvent> events, Class<T> kind) {
    return events.stream().map(CallEvent::fact).filter(kind::isInstance).map(kind::cast);
  }

  private static int rank(StatusChanged change) {
    int rank = RISING.indexOf(change.status());
    return rank < 0 ? RISING.indexOf("in-progress") : rank;
  }

  private static Optional<Instant> timeOf(List<CallEvent> events, String status) {
    return events.stream()
        .filter(
            event -> event.fact() instanceof StatusChanged change && change.status().equals(status))
        .map(CallEvent::at)
        .findFirst();
  }

  private static List<Turn> turns(List<CallEvent> events) {
    var transcript =
        all(events, Transcribed.class)
            .sorted(Comparator.comparingInt(Transcribed::first))
            .flatMap(part -> part.turns().stream())
            .toList();
    if (!transcript.isEmpty()) {
      return transcript;
    }
    var said = all(events, Said.class).map(Said::turn).toList();
    if (!said.isEmpty()) {
      return said;
    }
    var byTime = new LinkedHashMap<Object, Turn>();
    all(events, Conversed.class)
        .flatMap(update -> update.latest().stream())
        .forEach(turn -> byTime.put(turn.at().<Object>map(at -> at).orElse(turn), turn));
    return List.copyOf(byTime.values());
  }

  private static Set<String> appointments(List<CallEvent> events) {
    var ids = new LinkedHashSet<String>();
    all(events, ToolsAnswered.class)
        .flatMap(tools -> tools.answers().stream())
        .flatMap(answer -> answer.appointment().stream())
        .forEach(ids::add);
    all(events, AppointmentChanged.class).map(AppointmentChanged::id).forEach(ids::add);
    return ids;
  }

  private static Set<String> tasks(List<CallEvent> events) {
    var ids = new LinkedHashSet<String>();
    all(events, ToolsAnswered.class)
        .flatMap(tools -> tools.answers().stream())
        .flatMap(answer -> answer.task().stream())
        .forEach(ids::add);
    all(events, TaskEnded.class).map(TaskEnded::id).forEach(ids::add);
    return ids;
  }
}
