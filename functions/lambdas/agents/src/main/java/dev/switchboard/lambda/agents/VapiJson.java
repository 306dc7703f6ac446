package dev.switchboard.lambda.agents;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How VAPI's events find an agent, and who answers its calls.
///
/// @param fallback whether events that name nobody are for this agent
/// @param assistant who answers where no assistant id is bound, as VAPI takes it
@Serdeable
record VapiJson(
    @Nullable List<@NotBlank @Size(max = 256) String> assistantIds,
    @Nullable List<@NotBlank @Size(max = 256) String> phoneNumberIds,
    @Nullable List<@Pattern(regexp = Forms.PHONE, message = Forms.PHONE_WORDS) String> numbers,
    @Nullable List<@NotBlank @Size(max = 256) String> squadIds,
    @JsonProperty("default") @Nullable Boolean fallback,
    @Nullable Map<String, Object> assistant) {
  static final VapiJson NONE = new VapiJson(null, null, null, null, null, null);
}
