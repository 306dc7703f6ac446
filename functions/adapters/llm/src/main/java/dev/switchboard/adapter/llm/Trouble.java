package dev.switchboard.adapter.llm;

import dev.switchboard.domain.fault.Fault;
import java.time.Duration;
import java.util.Optional;

/// Words a provider's trouble as a fault. The provider's own text is left out, because it may
/// repeat parts of the prompt or of the key; the one word that it has for the trouble is kept.
record Trouble(String provider, String model, Remedy remedy) {
  Fault answered(int status, String word, Optional<Duration> rest) {
    var said =
        "The language model %s of %s answered %d%s"
            .formatted(model, provider, status, word.isEmpty() ? "" : " (%s)".formatted(word));
    return switch (status) {
      case 408, 409, 424, 425, 429 -> passing(said, rest);
      case 401, 403 -> lasting(said, "set %s to a key that may use it", remedy.key());
      case 404 -> lasting(said, "set %s to a model that is there", remedy.name());
      default ->
          status >= 500
              ? passing(said, rest)
              : lasting(said, "maybe %s is not right", remedy.name());
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

  /// It was cut off before it said anything of use, and would be the next time.
  Fault tooShort(int mostTokens) {
    return new Fault.Lasting(
        "The language model %s of %s was cut off: %d tokens are too few for its answer."
            .formatted(model, provider, mostTokens));
  }

  /// It will not answer this, however often it is asked.
  Fault declined() {
    return new Fault.Lasting(
        "The language model %s of %s declined to answer.".formatted(model, provider));
  }

  private static Fault passing(String said, Optional<Duration> rest) {
    return rest.map(wanted -> new Fault.Passing(said + ".", wanted))
        .orElseGet(() -> new Fault.Passing(said + "."));
  }

  private static Fault lasting(String said, String advice, String setting) {
    return new Fault.Lasting("%s: %s.".formatted(said, advice.formatted(setting)));
  }
}
