package dev.switchboard.domain.task;

import dev.switchboard.domain.agent.AgentDirectory;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// What a worker needs.
///
/// @param works what it can do, by kind
public record Workshop(
    Tasks tasks,
    Accounts accounts,
    TaskQueue queue,
    AgentDirectory agents,
    Map<String, Work> works,
    TellQuestion tellQuestion,
    Pulse pulse,
    InstantSource clock,
    RandomGenerator random) {
  public Workshop {
    works = Map.copyOf(works);
  }

  public static Map<String, Work> byKind(List<Work> works) {
    return works.stream().collect(Collectors.toUnmodifiableMap(Work::kind, Function.identity()));
  }

  Optional<Work> work(String kind) {
    return Optional.ofNullable(works.get(kind));
  }
}
