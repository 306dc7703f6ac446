package dev.switchboard.lambda.tasks;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// An answer to a task's question.
///
/// @param question the number of the event that asked
/// @param value as the question's form wants it: words, one of the options, `true` or `false`, or
///   an object of the fields
@Serdeable
record AnswerJson(@Nullable Integer question, @Nullable Object value) {}
