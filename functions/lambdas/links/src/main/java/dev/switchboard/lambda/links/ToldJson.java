package dev.switchboard.lambda.links;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What Microsoft tells; there may be more in it than we read.
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
record ToldJson(@Nullable List<Each> value) {
  /// One change, or one event in the life of a subscription.
  @Serdeable
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Each(@Nullable String clientState, @Nullable String lifecycleEvent) {}
}
