package dev.switchboard.adapter.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an update does to one item, and on what condition. An attribute is named at most once.
///
/// @see <a
///   href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.UpdateExpressions.html">
///   Update expressions</a>
final class Change {
  private final Condition condition;
  private final List<String> sets = new ArrayList<>();
  private final List<String> removals = new ArrayList<>();
  private final List<String> additions = new ArrayList<>();
  private final Map<String, String> aliases = new HashMap<>();
  private final Map<String, Object> values = new HashMap<>();

  private Change(Condition condition) {
    this.condition = condition;
    values.putAll(condition.values());
  }

  static Change where(Condition condition) {
    return new Change(condition);
  }

  Change set(String name, Object value) {
    return set(name, "#%1$s = :%1$s", value);
  }

  /// Only where it is not set yet.
  Change setOnce(String name, Object value) {
    return set(name, "#%1$s = if_not_exists(#%1$s, :%1$s)", value);
  }

  /// Only where it is set already, and then more by this.
  Change raise(String name, long by) {
    return set(name, "#%1$s = #%1$s + :%1$s", by);
  }

  /// More by this, whether it is set or not.
  ///
  /// @param alias what the update calls an attribute whose name may be of more than letters
  Change add(String alias, String name, long by) {
    additions.add("#%1$s :%1$s".formatted(alias));
    aliases.put("#" + alias, name);
    values.put(alias, by);
    return this;
  }

  Change remove(String... names) {
    for (var name : names) {
      removals.add("#" + name);
    }
    return this;
  }

  private Change set(String name, String form, Object value) {
    sets.add(form.formatted(name));
    values.put(name, value);
    return this;
  }

  Condition condition() {
    return condition;
  }

  /// Every attribute that the update or its condition names.
  Map<String, String> names() {
    var names = Condition.names(expression() + " " + condition.text());
    names.putAll(aliases);
    return names;
  }

  String expression() {
    return Stream.of(clause("SET", sets), clause("REMOVE", removals), clause("ADD", additions))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  private static Optional<String> clause(String word, List<String> actions) {
    return actions.isEmpty()
        ? Optional.empty()
        : Optional.of(word + " " + String.join(", ", actions));
  }

  /// The values of both the update and its condition.
  Map<String, Object> values() {
    return values;
  }
}
