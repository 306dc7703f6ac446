package dev.switchboard.lambda.agents;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A workspace, as it is sent and answered.
///
/// @param id not read: the key says which workspace it is
/// @param credentials what its webhooks must carry; where it is not sent, they stay
@Serdeable
record WorkspaceJson(
    @Nullable String id,
    @NotBlank @Size(max = 200) @Nullable String name,
    @Size(max = 20) @Nullable List<@NotNull @Valid CredentialJson> credentials) {}
