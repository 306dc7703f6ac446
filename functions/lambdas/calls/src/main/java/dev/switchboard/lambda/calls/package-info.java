/// The record of each call: the queue that feeds it, and the REST door through which it is read.
@Configuration
@Requires(property = RestDoor.FUNCTION, pattern = "calls|call-recorder")
@NullMarked
package dev.switchboard.lambda.calls;

import dev.switchboard.adapter.http.RestDoor;
import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
