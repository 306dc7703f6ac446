package dev.switchboard.domain.task;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.task.Limits.Limit;
import dev.switchboard.domain.task.Line.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Who of a workspace is being worked, and whether there is room for one more. All of it is one
/// value under one version, so no two can have the last room.
///
/// @param version rises with each save; 0 where nobody ever came in
/// @param next by the name of each limit that has a rate, when its next start is due. Starts may
///   come before that, as far as the rate allows; this is the generic cell rate algorithm
/// @param waiting whether somebody stands in line, or may
/// @param wakeAt when a message comes that looks for room which a rate makes by then
/// @see <a href="https://en.wikipedia.org/wiki/Generic_cell_rate_algorithm">the algorithm</a>
public record Gate(
    long version,
    Limits limits,
    List<Entry> inside,
    Map<String, Instant> next,
    boolean waiting,
    Optional<Instant> wakeAt) {
  public static final Gate NEW =
      new Gate(0, Limits.USUAL, List.of(), Map.of(), false, Optional.empty());

  public Gate {
    inside = List.copyOf(inside);
    next = Map.copyOf(next);
  }

  /// Somebody inside.
  ///
  /// @param until when it counts for nothing any more, because its worker must be dead
  /// @param expected whether it was let in, and no worker has come for it yet
  public record Entry(
      TaskId task, AgentId agent, Optional<String> lane, Instant until, boolean expected) {}

  private record Bound(String name, Limit limit, Predicate<Entry> counts) {}

  Optional<Entry> entry(TaskId task, Instant now) {
    return live(now).filter(entry -> entry.task().equals(task)).findFirst();
  }

  boolean isFull(Instant now) {
    return live(now).count() >= limits.workspace().atOnce();
  }

  boolean hasRoom(Place place, Instant now) {
    return bounds(place)
        .allMatch(bound -> live(now).filter(bound.counts()).count() < bound.limit().atOnce());
  }

  /// The first time at which no rate stands in its way.
  Instant opens(Place place, Instant now) {
    return bounds(place)
        .flatMap(bound ->
            bound.limit().rate().stream().map(rate -> due(bound.name(), now).minus(rate.ahead())))
        .reduce(now, (one, other) -> one.isAfter(other) ? one : other);
  }

  boolean fits(Place place, Instant now) {
    return hasRoom(place, now) && !opens(place, now).isAfter(now);
  }

  /// Whether there is room, and nobody stands in line for it.
  boolean isOpenTo(Place place, Instant now) {
    return !waiting && fits(place, now);
  }

  /// With one more, who begins now.
  Gate begun(Place place, Instant until, boolean expected, Instant now) {
    var starts = new HashMap<String, Instant>();
    next.forEach((name, due) -> {
      if (due.isAfter(now)) {
        starts.put(name, due);
      }
    });
    bounds(place)
        .forEach(bound ->
            bound
                .limit()
                .rate()
                .ifPresent(
                    rate -> starts.put(bound.name(), due(bound.name(), now).plus(rate.each()))));
    return new Gate(version, limits, inside, starts, waiting, wakeAt)
        .held(place, until, expected, now);
  }

  /// With an entry that says this, whatever it said before.
  Gate held(Place place, Instant until, boolean expected, Instant now) {
    var entries = new ArrayList<>(without(place.task(), now));
    entries.add(new Entry(place.task(), place.agent(), place.lane(), until, expected));
    return new Gate(version, limits, entries, next, waiting, wakeAt);
  }

  Gate left(TaskId task, Instant now) {
    return new Gate(version, limits, without(task, now), next, waiting, wakeAt);
  }

  Gate waiting(boolean somebody, Optional<Instant> wake) {
    return new Gate(version, limits, inside, next, somebody, wake);
  }

  Gate limitedTo(Limits others) {
    return new Gate(version, others, inside, next, waiting, wakeAt);
  }

  private List<Entry> without(TaskId task, Instant now) {
    return live(now).filter(entry -> !entry.task().equals(task)).toList();
  }

  private Stream<Entry> live(Instant now) {
    return inside.stream().filter(entry -> entry.until().isAfter(now));
  }

  private Instant due(String name, Instant now) {
    var due = next.getOrDefault(name, now);
    return due.isAfter(now) ? due : now;
  }

  private Stream<Bound> bounds(Place place) {
    var agent =
        Optional.ofNullable(limits.agents().get(place.agent()))
            .map(limit ->
                new Bound(
                    "agent " + place.agent(), limit, entry -> entry.agent().equals(place.agent())));
    var lane =
        place
            .lane()
            .flatMap(name ->
                Optional.ofNullable(limits.lanes().get(name))
                    .map(limit ->
                        new Bound(
                            "lane " + name, limit, entry -> entry.lane().equals(place.lane()))));
    return Stream.of(
            Optional.of(new Bound("workspace", limits.workspace(), _ -> true)), agent, lane)
        .flatMap(Optional::stream);
  }
}
