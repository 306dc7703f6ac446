package dev.switchboard.adapter.dynamodb;

import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpResponse;

/// Makes of an answer an error of the server. What was asked for was done all the same, and the
/// client, which cannot know, asks again.
final class LostAnswers implements ExecutionInterceptor {
  private static final String NONE = "";

  private final AtomicReference<String> losing = new AtomicReference<>(NONE);

  /// Loses the next answer to this operation.
  void loseNext(String operation) {
    losing.set(operation + "Request");
  }

  boolean lost() {
    return losing.get().equals(NONE);
  }

  @Override
  public SdkHttpResponse modifyHttpResponse(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    var operation = context.request().getClass().getSimpleName();
    if (!losing.get().equals(operation)) {
      return context.httpResponse();
    }
    losing.set(NONE);
    return context.httpResponse().toBuilder().statusCode(500).build();
  }
}
