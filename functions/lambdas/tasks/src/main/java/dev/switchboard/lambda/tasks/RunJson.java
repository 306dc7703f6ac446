package dev.switchboard.lambda.tasks;

import dev.switchboard.domain.workflow.Run;
import dev.switchboard.lambda.tasks.TaskJson.UsedJson;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A run, or a part of one.
///
/// @param name what the part is called in the whole; the workflow's id for the whole
/// @param taskId the task that it is
/// @param pattern what kind of node it is: `ask`, or one of the patterns
/// @param answer what came of it, in words
/// @param result what came of it, in full: a JSON object where it has parts
/// @param error why nothing came of it
@Serdeable
record RunJson(
    String name,
    String taskId,
    String pattern,
    String status,
    UsedJson used,
    @Nullable Instant began,
    @Nullable Instant ended,
    @Nullable String answer,
    @Nullable String result,
    @Nullable String error,
    List<RunJson> parts) {
  static RunJson of(Run run) {
    return new RunJson(
        run.name(),
        run.task().value(),
        run.pattern(),
        run.status().name().toLowerCase(Locale.ROOT),
        UsedJson.of(run.used()),
        run.began().orElse(null),
        run.ended().orElse(null),
        run.answer().orElse(null),
        run.result().orElse(null),
        run.error().orElse(null),
        run.parts().stream().map(RunJson::of).toList());
  }
}
