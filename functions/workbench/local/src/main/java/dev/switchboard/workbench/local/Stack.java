package dev.switchboard.workbench.local;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.switchboard.topology.Environment;
import dev.switchboard.topology.Function;
import dev.switchboard.topology.Limits;
import dev.switchboard.topology.Schedules;
import dev.switchboard.topology.Source;
import dev.switchboard.workbench.local.aws.Aws;
import dev.switchboard.workbench.local.function.Handlers;
import dev.switchboard.workbench.local.function.LocalFunction;
import dev.switchboard.workbench.local.gateway.Gateway;
import dev.switchboard.workbench.local.queue.Poller;
import dev.switchboard.workbench.local.queue.Timetable;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All functions of the topology with everything around them, serving until it is closed.
public final class Stack implements AutoCloseable {
  /// Short, because whoever changes an agent on this machine is about to try it.
  private static final String CACHE_SECONDS = "2";

  /// How many invocations one machine has room for, of each function that drains a queue.
  private static final int WORKERS = 10;

  /// Long, because tables, queues and functions share this machine with whatever else runs on it.
  private static final String PATIENCE_SECONDS = "12";

  private final Closing closing;
  private final Aws aws;

  private Stack(Closing closing, Aws aws) {
    this.closing = closing;
    this.aws = aws;
  }

  /// Starts what is behind the gateway, and then has the gateway answer. Closing the stack closes
  /// all of it: the gateway, and the tables and queues, too.
  public static Stack start(Settings settings, Gateway gateway, List<Function> functions, Aws aws)
      throws InterruptedException {
    var closing = new Closing();
    try {
      closing.add(aws);
      var handlers = closing.add(Handlers.load(functions, environment(settings, aws, gateway)));
      poll(closing, aws, functions, handlers);
      closing.add(gateway);
      gateway.serve(functions, doors(functions, handlers), InstantSource.system());
      return new Stack(closing, aws);
    } catch (RuntimeException | InterruptedException e) {
      closing.close();
      throw e;
    }
  }

  private static Map<String, String> environment(Settings settings, Aws aws, Gateway gateway) {
    var environment = new HashMap<>(aws.variables());
    environment.put(Environment.PREFIX, aws.prefix());
    environment.put(Environment.ALLOW_LOOPBACK, "true");
    environment.put(Environment.PUBLIC_URL, gateway.url().toString());
    environment.put(Environment.SEAL_FILE, settings.home().resolve("seal.json").toString());
    environment.put(Environment.CACHE_SECONDS, CACHE_SECONDS);
    environment.put(Environment.PATIENCE_SECONDS, PATIENCE_SECONDS);
    environment.putAll(settings.variables());
    return environment;
  }

  private static void poll(Closing closing, Aws aws, List<Function> functions, Handlers handlers) {
    var client = closing.add(aws.sqsClient());
    for (var function : functions) {
      if (function.source() instanceof Source.Messages messages) {
        LocalFunction<SQSEvent, SQSBatchResponse> consumer =
            new LocalFunction<>(function, handlers.of(function));
        closing.add(Poller.start(client, aws.prefix(), messages.atMost(WORKERS), consumer));
      }
    }
    closing.add(Timetable.start(client, aws.prefix(), Schedules.ALL));
  }

  private static Map<String, LocalFunction<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>> doors(
      List<Function> functions, Handlers handlers) {
    var doors =
        new HashMap<String, LocalFunction<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>>();
    for (var function : functions) {
      if (function.source() instanceof Source.Http) {
        doors.put(
            function.name(),
            new LocalFunction<>(function, handlers.of(function), Limits.HTTP_TIME_OUT));
      }
    }
    return doors;
  }

  public Aws aws() {
    return aws;
  }

  @Override
  public void close() {
    closing.close();
  }
}
