package dev.switchboard.topology;

import java.util.List;
import java.util.Optional;

/// A DynamoDB table, billed on demand.
///
/// @param expiry the attribute that holds the second since the epoch after which an item may go
public record Table(
    String name, Key partition, Key sort, List<Index> indexes, Optional<String> expiry) {
  /// An attribute of a key.
  public record Key(String name, Type type) {}

  /// What a key's values are.
  public enum Type {
    TEXT,
    NUMBER
  }

  /// A global secondary index. An item without its attributes is not in it.
  ///
  /// @param whole whether it carries all attributes, or the keys alone
  public record Index(String name, Key partition, Key sort, boolean whole) {}
}
