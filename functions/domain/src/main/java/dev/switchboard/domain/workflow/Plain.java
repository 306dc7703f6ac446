package dev.switchboard.domain.workflow;

import dev.switchboard.domain.agent.AgentId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/// One object of plain JSON values as it is read. What is wrong is added to the problems with its
/// path, and something harmless stands in for it, so that the rest is read too.
final class Plain {
  private static final AgentId NOBODY = new AgentId("nobody");
  private final String at;
  private final Map<?, ?> values;
  private final List<String> problems;
  private final Set<String> read = new HashSet<>();

  Plain(String at, Map<?, ?> values, List<String> problems) {
    this.at = at;
    this.values = values;
    this.problems = problems;
  }

  /// A key that nobody asked for is a mistake: misspelt, it would be left out silently.
  void refuseTheRest() {
    var rest = new TreeSet<String>();
    values.keySet().forEach(key -> rest.add(String.valueOf(key)));
    rest.removeAll(read);
    rest.forEach(key ->
        problems.add(
            "%s is not known here; it must be one of %s."
                .formatted(path(key), String.join(", ", new TreeSet<>(read)))));
  }

  String text(String key) {
    return value(key, String.class, "text").orElse("");
  }

  Optional<String> optionalText(String key) {
    return has(key) ? value(key, String.class, "text") : Optional.empty();
  }

  AgentId agent(String key) {
    var text = text(key);
    var agent = AgentId.of(text);
    if (agent.isEmpty() && isText(key)) {
      wrong(key, "must be an agent's id, and is %s".formatted(text));
    }
    return agent.orElse(NOBODY);
  }

  int number(String key) {
    var number = value(key, Number.class, "a whole number");
    var whole = number.flatMap(WholeNumber::of);
    if (number.isPresent() && whole.isEmpty()) {
      wrong(key, "must be a whole number");
    }
    return whole.orElse(1);
  }

  int number(String key, int usual) {
    return has(key) ? number(key) : usual;
  }

  /// One of these; empty where it is none.
  Optional<String> choice(String key, List<String> choices) {
    var text = text(key);
    if (isText(key) && !choices.contains(text)) {
      wrong(key, "must be one of %s, and is %s".formatted(String.join(", ", choices), text));
    }
    return Optional.of(text).filter(choices::contains);
  }

  List<String> texts(String key) {
    List<?> list = value(key, List.class, "a list").orElse(List.of());
    if (list.stream().anyMatch(each -> !(each instanceof String))) {
      wrong(key, "must be a list of texts");
    }
    return list.stream().map(String::valueOf).toList();
  }

  /// The problems of one that is not there are nobody's.
  Plain object(String key) {
    Optional<Map<?, ?>> map = value(key, Map.class, "an object").map(each -> each);
    return map.map(each -> new Plain(path(key), each, problems))
        .orElseGet(() -> new Plain(path(key), Map.of(), new ArrayList<>()));
  }

  <T> Optional<T> optionalObject(String key, Function<Plain, T> read) {
    return has(key) ? Optional.of(whole(object(key), read)) : Optional.empty();
  }

  <T> List<T> objects(String key, Function<Plain, T> read) {
    List<?> list = value(key, List.class, "a list").orElse(List.of());
    return IntStream.range(0, list.size())
        .mapToObj(i -> item("%s[%d]".formatted(key, i), list.get(i)))
        .flatMap(Optional::stream)
        .map(each -> whole(each, read))
        .toList();
  }

  private static <T> T whole(Plain plain, Function<Plain, T> read) {
    var result = read.apply(plain);
    plain.refuseTheRest();
    return result;
  }

  private Optional<Plain> item(String key, Object value) {
    if (value instanceof Map<?, ?> map) {
      return Optional.of(new Plain(path(key), map, problems));
    }
    wrong(key, "must be an object");
    return Optional.empty();
  }

  boolean isText(String key) {
    return values.get(key) instanceof String;
  }

  boolean has(String key) {
    read.add(key);
    return values.get(key) != null;
  }

  /// All of it, whatever its keys are.
  Map<String, Object> values() {
    values.keySet().forEach(key -> read.add(String.valueOf(key)));
    var copy = new LinkedHashMap<String, Object>();
    values.forEach((key, value) -> copy.put(String.valueOf(key), value));
    return copy;
  }

  void wrong(String key, String what) {
    problems.add("%s %s.".formatted(path(key), what));
  }

  private <T> Optional<T> value(String key, Class<T> type, String what) {
    if (!has(key)) {
      wrong(key, "must be there");
      return Optional.empty();
    }
    var value = values.get(key);
    if (!type.isInstance(value)) {
      wrong(key, "must be %s".formatted(what));
      return Optional.empty();
    }
    return Optional.of(type.cast(value));
  }

  private String path(String key) {
    return at.isEmpty() ? key : "%s.%s".formatted(at, key);
  }
}
