package dev.switchboard.adapter.dynamodb;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/// Sees each request that a client really sends, repeats included.
final class CountedRequests implements ExecutionInterceptor {
  private final List<String> sent = new CopyOnWriteArrayList<>();
  private final AtomicInteger writes = new AtomicInteger();
  private final AtomicLong bytes = new AtomicLong();

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    sent.add(context.request().getClass().getSimpleName().replace("Request", ""));
    bytes.addAndGet(
        context
            .httpRequest()
            .firstMatchingHeader("Content-Length")
            .map(Long::parseLong)
            .orElse(0L));
    writes.addAndGet(
        context.request() instanceof TransactWriteItemsRequest all
            ? all.transactItems().size()
            : 1);
  }

  /// How many items the last of them wrote, where all of them were writes.
  int writes() {
    return writes.get();
  }

  /// How long the bodies of the last of them were.
  long bytes() {
    return bytes.get();
  }

  /// What this sends, by the names of the operations.
  List<String> of(Runnable action) {
    sent.clear();
    writes.set(0);
    bytes.set(0);
    action.run();
    return List.copyOf(sent);
  }
}
