package dev.switchboard.lambda.tasks;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// What a workflow is to be run on.
///
/// @param input words that its prompts may use
/// @param agentId whose task it is; the first that is asked where it is not given
/// @param version the newest where it is not given
@Serdeable
record RunWishJson(@Nullable String input, @Nullable String agentId, @Nullable Long version) {}
