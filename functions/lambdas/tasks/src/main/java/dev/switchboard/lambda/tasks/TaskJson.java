package dev.switchboard.lambda.tasks;

import dev.switchboard.domain.task.Origin;
import dev.switchboard.domain.task.Step;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.Telling;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A task as it is answered. Where something can be said on its call is never shown.
///
/// @param task what was asked for, in the caller's words
/// @param status `queued`, `running`, `completed` or `failed`
/// @param tellings by route, how telling of its end went
@Serdeable
record TaskJson(
    String id,
    String agentId,
    String kind,
    String task,
    Map<String, Object> inputs,
    String status,
    @Nullable String result,
    @Nullable String error,
    int attempts,
    List<StepJson> steps,
    Map<String, TellingJson> tellings,
    OriginJson origin,
    Instant createdAt,
    Instant updatedAt) {
  /// Something that was done for it.
  @Serdeable
  record StepJson(int number, long attempt, String name, String detail, Instant at) {
    static StepJson of(Step step) {
      return new StepJson(step.number(), step.attempt(), step.name(), step.detail(), step.at());
    }
  }

  /// How telling went on one route; `state` is `delivered`, `not_wanted`, `failed` or `given_up`.
  @Serdeable
  record TellingJson(String state, int attempts, String detail) {
    static TellingJson of(Telling telling) {
      return new TellingJson(
          telling.state().name().toLowerCase(Locale.ROOT), telling.attempts(), telling.detail());
    }
  }

  /// Where it came from.
  @Serdeable
  record OriginJson(String channel, @Nullable String call, @Nullable String caller) {
    static OriginJson of(Origin origin) {
      return new OriginJson(
          origin.channel(), origin.call().orElse(null), origin.caller().orElse(null));
    }
  }

  static TaskJson of(Task task) {
    var tellings = new TreeMap<String, TellingJson>();
    task.tellings().forEach((route, telling) -> tellings.put(route, TellingJson.of(telling)));
    return new TaskJson(
        task.id().value(),
        task.agent().value(),
        task.kind(),
        task.words(),
        task.inputs(),
        task.status().name().toLowerCase(Locale.ROOT),
        task.result().orElse(null),
        task.error().orElse(null),
        task.attempts(),
        task.steps().stream().map(StepJson::of).toList(),
        tellings,
        OriginJson.of(task.origin()),
        task.createdAt(),
        task.updatedAt());
  }
}
