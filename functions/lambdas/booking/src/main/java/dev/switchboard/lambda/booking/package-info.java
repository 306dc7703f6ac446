/// The doors of booking: calendars, free time and appointments over REST, and from the queue what
/// has yet to follow from a change.
@Configuration
@Requires(property = RestDoor.FUNCTION, pattern = "booking(-follow-ups)?")
@NullMarked
package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.RestDoor;
import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
