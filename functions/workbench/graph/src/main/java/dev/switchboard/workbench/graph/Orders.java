package dev.switchboard.workbench.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// What the double was told to do to which operation, and how often each was asked.
public final class Orders {
  private final Map<Operation, Deque<Order>> orders = new EnumMap<>(Operation.class);
  private final Map<Operation, Integer> asked = new EnumMap<>(Operation.class);

  /// One after the other: a later order counts once the earlier ones are used up.
  public synchronized void tell(Operation operation, Order order) {
    orders.computeIfAbsent(operation, none -> new ArrayDeque<>()).add(order);
  }

  /// Takes all orders back.
  public synchronized void calm() {
    orders.clear();
  }

  /// Counts a request, and says what to do to it.
  synchronized Optional<Order> next(Operation operation) {
    asked.merge(operation, 1, Integer::sum);
    var waiting = orders.getOrDefault(operation, new ArrayDeque<>());
    var order = waiting.poll();
    if (order == null) {
      return Optional.empty();
    }
    if (!order.used().over()) {
      waiting.addFirst(order.used());
    }
    return Optional.of(order);
  }

  /// How often an operation was asked, refused requests included.
  public synchronized int asked(Operation operation) {
    return asked.getOrDefault(operation, 0);
  }

  synchronized Map<Operation, Integer> asked() {
    return new EnumMap<>(asked);
  }

  public synchronized void countAnew() {
    asked.clear();
  }
}
