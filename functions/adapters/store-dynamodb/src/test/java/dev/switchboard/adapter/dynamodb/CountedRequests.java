package dev.switchboard.adapter.dynamodb;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// Sees each request that a client really sends, repeats included.
final class CountedRequests implements ExecutionInterceptor {
  private final List<String> sent = new CopyOnWriteArrayList<>();

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    sent.add(context.request().getClass().getSimpleName().replace("Request", ""));
  }

  /// What this sends, by the names of the operations.
  List<String> of(Runnable action) {
    sent.clear();
    action.run();
    return List.copyOf(sent);
  }
}
