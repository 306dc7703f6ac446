package dev.switchboard.adapter.dynamodb;

import dev.switchboard.adapter.dynamodb.Items.Key;
import dev.switchboard.domain.fault.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Values of an item, of which those that are too long for it are cut into items of their own
/// beside it; the item says how many. An item holds 400 KB, and a character takes up to three
/// bytes.
///
/// @see <a
///   href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html">Quotas
///   of DynamoDB</a>
final class Pieces {
  /// What a step or a signal holds by itself, and what a piece holds.
  static final int LONGEST = 100_000;

  /// What the head of a task holds by itself of one value: it is written again with each step, and
  /// lies in the indexes.
  static final int LONGEST_IN_HEAD = 10_000;

  private static final String COUNT = "Pieces";
  private static final String TEXT = "text";

  private final Key owner;
  private final long expiresAt;
  private final Fields fitting = new Fields();
  private final Map<Key, Fields> cut = new LinkedHashMap<>();

  Pieces(Key owner, long expiresAt) {
    this.owner = owner;
    this.expiresAt = expiresAt;
  }

  Pieces add(String name, Object value, int longest) {
    var text = AsText.write(value);
    if (text.length() <= longest) {
      fitting.put(name, value);
      return this;
    }
    var pieces = cut(text);
    fitting.put(name + COUNT, pieces.size());
    for (int number = 0; number < pieces.size(); number++) {
      cut.put(
          new Key(owner.pk(), sort(owner.sk(), name, number)),
          new Fields().put(TEXT, pieces.get(number)).put(Items.EXPIRES_AT, expiresAt));
    }
    return this;
  }

  /// The key of the item.
  Key owner() {
    return owner;
  }

  /// What the item itself holds of them.
  Fields fitting() {
    return fitting;
  }

  boolean allFit() {
    return cut.isEmpty();
  }

  /// The same, with when the item may go.
  Fields item() {
    return fitting.put(Items.EXPIRES_AT, expiresAt);
  }

  /// Has what did not fit written with the rest.
  Transaction with(Transaction rest) {
    cut.forEach((key, piece) -> rest.put(key, piece, Condition.NONE));
    return rest;
  }

  private static List<String> cut(String text) {
    var pieces = new ArrayList<String>();
    int from = 0;
    while (from < text.length()) {
      int to = Math.min(from + LONGEST, text.length());
      if (Character.isHighSurrogate(text.charAt(to - 1)) && to < text.length()) {
        to--;
      }
      pieces.add(text.substring(from, to));
      from = to;
    }
    return pieces;
  }

  private static String sort(String owner, String name, int number) {
    return "%s%s#%s#%03d".formatted(TaskKeys.PIECES, owner, name, number);
  }

  /// Whether something of the item is in pieces.
  static boolean isCut(Fields item) {
    return !names(item).isEmpty();
  }

  /// Whether all pieces of the item are among these, which are by their sort keys.
  static boolean areIn(Map<String, Fields> items, Fields item) {
    return names(item).stream()
        .allMatch(name -> keys(item, name).stream().allMatch(items::containsKey));
  }

  /// The item as if everything had fitted.
  static Fields together(Map<String, Fields> items, Fields item) {
    var whole = new Fields(new LinkedHashMap<>(item.values()));
    for (var name : names(item)) {
      var text = new StringBuilder();
      keys(item, name).forEach(key -> text.append(piece(items, key).text(TEXT)));
      whole.put(name, AsText.read(text.toString()));
    }
    return whole;
  }

  private static Fields piece(Map<String, Fields> items, String key) {
    return Optional.ofNullable(items.get(key))
        .orElseThrow(() -> new Fault.Passing("A piece of a long value is not there yet."));
  }

  private static List<String> names(Fields item) {
    return item.values().keySet().stream()
        .filter(name -> name.endsWith(COUNT))
        .map(name -> name.substring(0, name.length() - COUNT.length()))
        .toList();
  }

  private static List<String> keys(Fields item, String name) {
    var keys = new ArrayList<String>();
    for (int number = 0; number < item.number(name + COUNT).intValue(); number++) {
      keys.add(sort(item.text(Items.SK), name, number));
    }
    return keys;
  }
}
