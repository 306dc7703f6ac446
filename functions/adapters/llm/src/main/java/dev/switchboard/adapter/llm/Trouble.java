package dev.switchboard.adapter.llm;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.topology.Environment;
import java.time.Duration;

/// Words a provider's trouble as a fault. The provider's own text is left out, because it may
/// repeat parts of the prompt or of the key; the one word that it has for the trouble is kept.
record Trouble(String provider, String model) {
  Fault answered(int status, String word) {
    var said =
        "The language model %s of %s answered %d%s"
            .formatted(model, provider, status, word.isEmpty() ? "" : " (%s)".formatted(word));
    return switch (status) {
      case 408, 409, 424, 425, 429 -> new Fault.Passing(said + ".");
      case 401, 403 -> lasting(said, "set %s to a key that may use it", Environment.MODEL_KEY);
      case 404 -> lasting(said, "set %s to a model that is there", Environment.MODEL_NAME);
      default ->
          status >= 500
              ? new Fault.Passing(said + ".")
              : lasting(said, "maybe %s is not right", Environment.MODEL_NAME);
    };
  }

  Fault tooSlow(Duration patience, Throwable cause) {
    return new Fault.Passing(
        "The language model %s of %s did not answer within %s."
            .formatted(model, provider, patience),
        cause);
  }

  /// The connection broke, or what came cannot be read.
  ///
  /// @param reason a name of the trouble that holds nothing of what was sent
  Fault noAnswer(String reason) {
    return new Fault.Passing(
        "The language model %s of %s gave no answer that can be read (%s)."
            .formatted(model, provider, reason));
  }

  private static Fault lasting(String said, String advice, String variable) {
    return new Fault.Lasting("%s: %s.".formatted(said, advice.formatted(variable)));
  }
}
