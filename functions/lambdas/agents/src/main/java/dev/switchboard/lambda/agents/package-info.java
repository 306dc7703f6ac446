/// The REST door of agents and of the workspace that they belong to.
@Configuration
@Requires(property = RestDoor.FUNCTION, value = "agents")
@NullMarked
package dev.switchboard.lambda.agents;

import dev.switchboard.adapter.http.RestDoor;
import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
