/// A door that shows what all doors have in common.
@Configuration
@Requires(property = RestDoor.FUNCTION, value = "sample")
@NullMarked
package dev.switchboard.adapter.http.sample;

import dev.switchboard.adapter.http.RestDoor;
import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
