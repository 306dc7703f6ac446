/// The door that channels post to. Its beans are made only in the function of this name.
@Configuration
@Requires(property = "switchboard.function", value = "webhook")
@NullMarked
package dev.switchboard.lambda.webhook;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
