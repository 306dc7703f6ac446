package dev.switchboard.workbench.local.moment;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.switchboard.topology.Environment;
import dev.switchboard.topology.Function;
import dev.switchboard.topology.Functions;
import dev.switchboard.topology.Source.Http;
import dev.switchboard.topology.Source.Messages;
import dev.switchboard.workbench.local.aws.LocalAws;
import dev.switchboard.workbench.local.aws.LocalSqs;
import dev.switchboard.workbench.local.function.Handlers;
import dev.switchboard.workbench.local.function.LocalFunction;
import dev.switchboard.workbench.local.gateway.Gateway;
import dev.switchboard.workbench.local.queue.Poller;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The functions that tasks need, as the local stack runs them, in a process that remembers nothing
/// itself. Its environment says where each of them finds its tables and queues.
final class MortalMain {
  static final List<Function> FUNCTIONS =
      List.of(Functions.TASK_RUNNER, Functions.NOTICE_SENDER, Functions.TASKS);
  static final String PORT = "MOMENT_PORT";

  /// More than are ever held up at a time.
  private static final int WORKERS = 48;

  private MortalMain() {}

  static String dynamoDb(Function function) {
    return "MOMENT_DYNAMODB_" + function.name();
  }

  static String sqs(Function function) {
    return "MOMENT_SQS_" + function.name();
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    ProcessHandle.current().parent().ifPresent(MortalMain::endWith);
    for (var function : FUNCTIONS) {
      var handlers = Handlers.load(List.of(function), environment(function));
      switch (function.source()) {
        case Messages messages -> poll(function, messages, handlers);
        case Http _ -> serve(function, handlers);
      }
    }
    Thread.currentThread().join();
  }

  private static void endWith(ProcessHandle parent) {
    Thread.ofVirtual()
        .start(() -> {
          parent.onExit().join();
          Runtime.getRuntime().halt(1);
        });
  }

  private static Map<String, String> environment(Function function) {
    var environment = new HashMap<String, String>();
    System.getenv()
        .forEach((name, value) -> {
          if (name.startsWith("SWITCHBOARD_")) {
            environment.put(name, value);
          }
        });
    environment.put(Environment.DYNAMODB_ENDPOINT, System.getenv(dynamoDb(function)));
    environment.put(Environment.SQS_ENDPOINT, System.getenv(sqs(function)));
    return environment;
  }

  private static void poll(Function function, Messages messages, Handlers handlers) {
    LocalFunction<SQSEvent, SQSBatchResponse> consumer =
        new LocalFunction<>(function, handlers.of(function));
    Poller.start(
        LocalSqs.client(URI.create(System.getenv(sqs(function)))),
        LocalAws.PREFIX,
        new Messages(messages.queue(), 1, WORKERS),
        consumer);
  }

  private static void serve(Function function, Handlers handlers) throws IOException {
    LocalFunction<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> door =
        new LocalFunction<>(function, handlers.of(function));
    Gateway.bind(Integer.parseInt(System.getenv(PORT)))
        .serve(List.of(function), Map.of(function.name(), door), InstantSource.system());
  }
}
