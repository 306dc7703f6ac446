package dev.switchboard.lambda.tasks;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// Why a task is called off, in words that its owner may read.
@Serdeable
record WhyJson(@Nullable String why) {}
