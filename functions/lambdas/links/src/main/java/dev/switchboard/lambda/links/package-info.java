/// The doors of links: over REST an owner connects a calendar and sees how its link stands, and the
/// other side tells of changes; from the queue, calendars are brought into step.
@Configuration
@Requires(property = RestDoor.FUNCTION, pattern = "links|link-worker")
@NullMarked
package dev.switchboard.lambda.links;

import dev.switchboard.adapter.http.RestDoor;
import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
