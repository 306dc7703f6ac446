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
import java.util.Set;

/// The functions that an affair needs, as the local stack runs them, in a process that remembers
/// nothing itself. Its environment says where each of them finds its tables and queues.
final class MortalMain {
  static final String PORT = "MOMENT_PORT";

  /// The names of its functions.
  static final String FUNCTIONS = "MOMENT_FUNCTIONS";

  /// More than are ever held up at a time.
  private static final int WORKERS = 48;

  private MortalMain() {}

  static String dynamoDb(Function function) {
    return "MOMENT_DYNAMODB_" + function.name();
  }

  static String sqs(Function function) {
    return "MOMENT_SQS_" + function.name();
  }

  static String microsoft(Function function) {
    return "MOMENT_MICROSOFT_" + function.name();
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    ProcessHandle.current().parent().ifPresent(MortalMain::endWith);
    var names = Set.of(System.getenv(FUNCTIONS).split(","));
    var functions =
        Functions.ALL.stream().filter(function -> names.contains(function.name())).toList();
    var doors =
        new HashMap<String, LocalFunction<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>>();
    for (var function : functions) {
      var handlers = Handlers.load(List.of(function), environment(function));
      switch (function.source()) {
        case Messages messages -> poll(function, messages, handlers);
        case Http _ ->
            doors.put(function.name(), new LocalFunction<>(function, handlers.of(function)));
      }
    }
    Gateway.bind(Integer.parseInt(System.getenv(PORT)))
        .serve(functions, doors, InstantSource.system());
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
    environment.put(Environment.MICROSOFT_LOGIN_URL, System.getenv(microsoft(function)));
    environment.put(Environment.MICROSOFT_GRAPH_URL, System.getenv(microsoft(function)) + "/v1.0");
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
}
