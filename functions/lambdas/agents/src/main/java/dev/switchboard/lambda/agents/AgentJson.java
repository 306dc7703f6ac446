package dev.switchboard.lambda.agents;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An agent, as it is sent and answered. What an answer says can be sent back unchanged.
///
/// @param id made from the name where it is not given
/// @param tools all of ours where it is not given; operations that are declared at `/v1/tools` by
///   their names
/// @param version where it is given, only this version is replaced
@Serdeable
record AgentJson(
    @Nullable String id,
    @NotBlank @Size(max = 200) @Nullable String name,
    @Size(max = 2_000) @Nullable String greeting,
    @Size(max = 50_000) @Nullable String persona,
    @Nullable String calendar,
    @Nullable List<@NotBlank String> tools,
    @Size(max = 50) @Nullable List<@NotNull @Valid AliasJson> aliases,
    @Valid @Nullable ChannelsJson channels,
    @Pattern(regexp = Forms.PHONE, message = Forms.PHONE_WORDS) @Nullable String transferTo,
    @Valid @Nullable OwnerJson owner,
    @Valid @Nullable WorkJson work,
    @PositiveOrZero @Nullable Long version) {
  /// A tool and parameters of an older deployment, by the names that ours have.
  @Serdeable
  record AliasJson(
      @NotBlank @Size(max = 100) @Nullable String name,
      @NotBlank @Nullable String tool,
      @Nullable Map<String, @NotBlank String> parameters) {}

  /// How events of each channel find the agent.
  @Serdeable
  record ChannelsJson(@Valid @Nullable VapiJson vapi) {}

  /// What a delegated task may lead to, and the name of the workspace's model that it asks.
  @Serdeable
  record WorkJson(
      @JsonProperty("default") @Nullable String defaultKind,
      @Valid @Nullable EndpointJson http,
      @Pattern(regexp = ModelsJson.NAME, message = ModelsJson.NAME_WORDS) @Nullable String model) {}
}
