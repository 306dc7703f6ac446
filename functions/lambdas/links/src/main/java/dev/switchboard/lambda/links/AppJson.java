package dev.switchboard.lambda.links;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// An application that is let into a mailbox.
///
/// @param onClash `keep`, `move` or `ask`, which is usual
@Serdeable
record AppJson(
    @NotBlank @Size(max = 200) String tenant,
    @NotBlank @Size(max = 200) String clientId,
    @NotBlank @Size(max = 500) String clientSecret,
    @NotBlank @Size(max = 320) String mailbox,
    @Nullable String onClash) {
  @Override
  public String toString() {
    return "AppJson[%s, %s, …]".formatted(tenant, clientId);
  }
}
