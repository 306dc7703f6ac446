package dev.switchboard.domain.workflow;

import dev.switchboard.domain.reasoning.ReadJson;
import dev.switchboard.domain.task.Move;
import dev.switchboard.domain.workflow.Ending.Failure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a node ends with: a JSON object with its `pattern`, its `answer` in words, what failed on
/// the way (`failures`), and what the pattern has to tell besides.
final class Result {
  private static final String ANSWER = "answer";
  private static final String FAILURES = "failures";
  private final Map<String, Object> values = new LinkedHashMap<>();

  private Result(String pattern, String answer, List<Failure> failures) {
    values.put("pattern", pattern);
    values.put(ANSWER, Words.cut(answer, Words.LONGEST));
    if (!failures.isEmpty()) {
      values.put(FAILURES, failures.stream().map(Result::plain).toList());
    }
  }

  static Result of(String pattern, String answer, List<Failure> failures) {
    return new Result(pattern, answer, failures);
  }

  Result with(String key, Object value) {
    values.put(key, value);
    return this;
  }

  Move.Done done() {
    return new Move.Done(JsonText.of(values));
  }

  private static Map<String, Object> plain(Failure failure) {
    var plain = new LinkedHashMap<String, Object>();
    plain.put("name", failure.name());
    plain.put("why", Words.cut(failure.why(), 1_000));
    return plain;
  }

  /// The answer in a result; the whole text where it is no result.
  static String answer(String text, ReadJson json) {
    return value(text, ANSWER, json)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .orElse(text);
  }

  /// What failed on the way, as seen from outside of the part of this name.
  static List<Failure> failures(String part, String text, ReadJson json) {
    var failures = new ArrayList<Failure>();
    if (value(text, FAILURES, json).orElse("") instanceof List<?> list) {
      for (var each : list) {
        if (each instanceof Map<?, ?> plain) {
          failures.add(
              new Failure(
                  "%s/%s".formatted(part, plain.get("name")), String.valueOf(plain.get("why"))));
        }
      }
    }
    return failures;
  }

  private static Optional<Object> value(String text, String key, ReadJson json) {
    return json.object(text).flatMap(values -> Optional.ofNullable(values.get(key)));
  }
}
