package dev.switchboard.domain.workflow;

import java.util.List;
import java.util.Optional;

/// How a branch of a run ended.
///
/// @param answer what came of it, in words; empty where nothing did
/// @param why nothing came of it
/// @param failures what failed inside, where something came of it all the same
record Ending(String name, Optional<String> answer, String why, List<Failure> failures) {
  /// Something that failed, and why.
  record Failure(String name, String why) {}

  Failure failure() {
    return new Failure(name, why);
  }

  boolean failed() {
    return answer.isEmpty();
  }
}
