package dev.switchboard.workbench.local.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.switchboard.topology.Environment;
import dev.switchboard.topology.Function;
import dev.switchboard.topology.Functions;
import dev.switchboard.topology.Source;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class KeepsNoCallsTest {
  private static final int COLLECTIONS = 20;

  private static final Map<String, String> NOWHERE =
      Map.of(
          Environment.DYNAMODB_ENDPOINT,
          "http://127.0.0.1:9",
          Environment.SQS_ENDPOINT,
          "http://127.0.0.1:9",
          "AWS_REGION",
          "eu-west-1");

  /// Micronaut keeps Lambda's context of each call as a bean, and looks through all of them with
  /// each call: after 9,000 calls one took 19 ms.
  @Test
  void a_function_that_is_called_often_remembers_none_of_its_calls() throws InterruptedException {
    var functions = List.of(Functions.WEBHOOK, Functions.AGENTS, Functions.BOOKING_FOLLOW_UPS);
    try (var handlers = Handlers.load(functions, NOWHERE)) {
      for (var function : functions) {
        var called = call(handlers, function);

        assertThat(isForgotten(called)).as(function.name()).isTrue();
      }
    }
  }

  private static WeakReference<Context> call(Handlers handlers, Function function) {
    var context = new LocalContext(function, "request", System.nanoTime());
    RequestHandler<Object, Object> handler = handlers.of(function);
    assertThat(handler.handleRequest(event(function), context)).isNotNull();
    return new WeakReference<>(context);
  }

  private static Object event(Function function) {
    return switch (function.source()) {
      case Source.Http _ ->
          APIGatewayV2HTTPEvent.builder()
              .withRawPath("/v1/nowhere")
              .withPathParameters(Map.of("channel", "none"))
              .withRequestContext(
                  APIGatewayV2HTTPEvent.RequestContext.builder()
                      .withHttp(
                          APIGatewayV2HTTPEvent.RequestContext.Http.builder()
                              .withMethod("GET")
                              .withPath("/v1/nowhere")
                              .build())
                      .build())
              .build();
      case Source.Messages _ -> {
        var none = new SQSEvent();
        none.setRecords(List.of());
        yield none;
      }
    };
  }

  private static boolean isForgotten(WeakReference<Context> called) {
    for (int collection = 0; collection < COLLECTIONS && called.get() != null; collection++) {
      System.gc();
    }
    return called.get() == null;
  }
}
