/// Telling people at a time: the queue that has it done, and the REST door through which it is
/// watched.
@Configuration
@Requires(property = RestDoor.FUNCTION, pattern = "notices|notice-sender")
@NullMarked
package dev.switchboard.lambda.notices;

import dev.switchboard.adapter.http.RestDoor;
import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
