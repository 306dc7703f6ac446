package dev.switchboard.adapter.dynamodb;

import dev.switchboard.topology.Table.Index;
import java.util.Map;
import java.util.Optional;

/// A query of one partition.
///
/// @param index the index to ask; the table itself, and then what was written last, where it is
///   empty
/// @param most more are not read
record Search(Optional<Index> index, Condition keys, boolean descending, int most) {
  /// All of a partition, in the order of its sort keys.
  static Search partition(String pk) {
    return table(new Condition("#pk = :pk", Map.of("pk", pk)));
  }

  static Search beginning(String pk, String prefix) {
    var keys = "#pk = :pk AND begins_with(#sk, :prefix)";
    return table(new Condition(keys, Map.of("pk", pk, "prefix", prefix)));
  }

  static Search between(Items.Key from, Items.Key to) {
    var keys = "#pk = :pk AND #sk BETWEEN :from AND :to";
    return table(new Condition(keys, Map.of("pk", from.pk(), "from", from.sk(), "to", to.sk())));
  }

  /// So many of a partition that come after this sort key, or the first where there is none.
  static Search after(String pk, Optional<String> sk, int most) {
    var keys =
        sk.map(last -> new Condition("#pk = :pk AND #sk > :last", Map.of("pk", pk, "last", last)))
            .orElseGet(() -> partition(pk).keys());
    return new Search(Optional.empty(), keys, false, most);
  }

  /// The newest of a group, from before the moment given.
  static Search newest(Index index, String group, Optional<String> before, int most) {
    var of = "#%s = :group".formatted(index.partition().name());
    var keys =
        before
            .map(text ->
                new Condition(
                    "%s AND #%s < :before".formatted(of, index.sort().name()),
                    Map.of("group", group, "before", text)))
            .orElseGet(() -> new Condition(of, Map.of("group", group)));
    return new Search(Optional.of(index), keys, true, most);
  }

  /// What has to be looked after by now, the longest due first.
  static Search due(Index index, String shard, Object now, int most) {
    var keys =
        new Condition("#dueShard = :shard AND #dueAt <= :now", Map.of("shard", shard, "now", now));
    return new Search(Optional.of(index), keys, false, most);
  }

  /// Whether each item that is found carries all its attributes.
  boolean whole() {
    return index.map(Index::whole).orElse(true);
  }

  private static Search table(Condition keys) {
    return new Search(Optional.empty(), keys, false, Integer.MAX_VALUE);
  }
}
