package dev.switchboard.lambda.tasks;

import dev.switchboard.domain.conversation.PlanTaskNews;
import dev.switchboard.domain.notice.NoticeId;
import dev.switchboard.domain.reasoning.Used;
import dev.switchboard.domain.task.Order;
import dev.switchboard.domain.task.Origin;
import dev.switchboard.domain.task.Task;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A task as it is answered. What was done for it is in its events. Where something can be said on
/// its call is never shown.
///
/// @param task what was asked for, in the caller's words
/// @param status `queued`, `running`, `waiting`, `paused`, `completed`, `failed` or `cancelled`
/// @param parentId the task that it is a branch of
/// @param attempts how often work on its next step was begun
/// @param events how many there are
/// @param noticeId the notice by which its end is told: how that went is at `/v1/notices/{id}`
/// @param readyAt when it goes on, where nothing reaches it before
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
    @Nullable String parentId,
    @Nullable String noticeId,
    int attempts,
    int events,
    UsedJson used,
    OriginJson origin,
    @Nullable Instant readyAt,
    Instant createdAt,
    Instant updatedAt) {
  /// What it took so far, its branches included, by the providers' own figures.
  ///
  /// @param usd US dollars; 0 where a model has no listed price
  @Serdeable
  record UsedJson(long inputTokens, long outputTokens, double usd) {
    private static final double MICROS = 1e6;

    static UsedJson of(Used used) {
      return new UsedJson(used.inputTokens(), used.outputTokens(), used.micros() / MICROS);
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
    var order = task.order();
    return new TaskJson(
        task.id().value(),
        order.agent().value(),
        order.kind(),
        order.words(),
        order.inputs(),
        status(task),
        task.result().orElse(null),
        task.error().orElse(null),
        order.parent().map(Order.Parent::task).map(Object::toString).orElse(null),
        PlanTaskNews.ofEnd(task).map(NoticeId::value).orElse(null),
        task.attempts(),
        task.steps(),
        UsedJson.of(task.used()),
        OriginJson.of(order.origin()),
        task.readyAt().orElse(null),
        order.createdAt(),
        task.updatedAt());
  }

  static String status(Task task) {
    return task.status().name().toLowerCase(Locale.ROOT);
  }
}
