package dev.switchboard.workbench.local.tapped;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A request to DynamoDB or SQS, such as `Query` or `SendMessage`, and the answer to it.
record Asked(String operation, Map<String, Object> request, Map<String, Object> answer) {
  private static final Set<String> READS =
      Set.of("GetItem", "BatchGetItem", "Query", "TransactGetItems");

  boolean isRead() {
    return READS.contains(operation);
  }

  /// Whether it looks for what is due, which it does for all workspaces at once.
  boolean isSweep() {
    return "due".equals(request.get("IndexName"));
  }

  /// The units of capacity that DynamoDB says it consumed. A write whose condition did not hold
  /// consumes as much as one that did, at least one, and does not say so.
  double units() {
    return answer.containsKey("__type")
        ? 1
        : each(Optional.ofNullable(answer.get("ConsumedCapacity")).orElse("nothing"))
            .map(consumed -> consumed.get("CapacityUnits"))
            .mapToDouble(units -> ((Number) units).doubleValue())
            .sum();
  }

  /// Every text in it that is written like the key of a partition.
  List<String> partitions() {
    return texts(request).filter(text -> text.startsWith("W#")).distinct().toList();
  }

  private static Stream<Map<?, ?>> each(Object value) {
    return switch (value) {
      case List<?> list -> list.stream().flatMap(Asked::each);
      case Map<?, ?> map -> Stream.of(map);
      default -> throw new IllegalStateException("DynamoDB did not say what was consumed.");
    };
  }

  private static Stream<String> texts(Object value) {
    return switch (value) {
      case Map<?, ?> map -> map.values().stream().flatMap(Asked::texts);
      case List<?> list -> list.stream().flatMap(Asked::texts);
      case String text -> Stream.of(text);
      default -> Stream.of();
    };
  }
}
