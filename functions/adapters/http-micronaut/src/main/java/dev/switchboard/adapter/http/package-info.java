/// What every REST door has in common: the key, paging, and errors as RFC 9457 problems. Its beans
/// are made in REST functions only, because on one machine all functions share a class path.
@Configuration
@Requires(property = RestDoor.KIND, value = RestDoor.REST)
@NullMarked
package dev.switchboard.adapter.http;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
