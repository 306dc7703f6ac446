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
import dev.switchboard.workbench.local.aws.LocalAws;
import dev.switchboard.workbench.local.function.Handlers;
import dev.switchboard.workbench.local.function.LocalFunction;
import dev.switchboard.workbench.local.gateway.Gateway;
import dev.switchboard.workbench.local.queue.Poller;
import dev.switchboard.workbench.local.queue.Timetable;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All functions of the topology with everything around them, serving until it is closed.
public final class Stack implements AutoCloseable {
  /// Short, because whoever changes an agent on this machine is about to try it.
  private static final String CACHE_SECONDS = "2";

  /// Long, because tables, queues and functions share this machine with whatever else runs on it.
  private static final String PATIENCE_SECONDS = "12";

  private final Closing closing;
  private final LocalAws aws;

  private Stack(Closing closing, LocalAws aws) {
    this.closing = closing;
    this.aws = aws;
  }

  /// Starts what is behind the gateway, and then has the gateway answer. Closing the stack closes
  /// the gateway, too.
  public static Stack start(Settings settings, Gateway gateway, List<Function> functions)
      throws InterruptedException {
    var closing = new Closing();
    try {
      var home = settings.inMemory() ? Optional.<Path>empty() : Optional.of(settings.home());
      var aws = closing.add(LocalAws.start(home));
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

  private static Map<String, String> environment(Settings settings, LocalAws aws, Gateway gateway) {
    var environment = new HashMap<>(settings.model());
    environment.put(Environment.DYNAMODB_ENDPOINT, aws.dynamoDb().endpoint().toString());
    environment.put(Environment.SQS_ENDPOINT, aws.sqs().endpoint().toString());
    environment.put(Environment.PREFIX, LocalAws.PREFIX);
    environment.put(Environment.ALLOW_LOOPBACK, "true");
    environment.put(Environment.PUBLIC_URL, gateway.url().toString());
    environment.put(Environment.SEAL_FILE, settings.home().resolve("seal.json").toString());
    environment.put(Environment.CACHE_SECONDS, CACHE_SECONDS);
    environment.put(Environment.PATIENCE_SECONDS, PATIENCE_SECONDS);
    return environment;
  }

  private static void poll(
      Closing closing, LocalAws aws, List<Function> functions, Handlers handlers) {
    var client = closing.add(aws.sqs().client());
    for (var function : functions) {
      if (function.source() instanceof Source.Messages messages) {
        LocalFunction<SQSEvent, SQSBatchResponse> consumer =
            new LocalFunction<>(function, handlers.of(function));
        closing.add(Poller.start(client, LocalAws.PREFIX, messages, consumer));
      }
    }
    closing.add(Timetable.start(client, LocalAws.PREFIX, Schedules.ALL));
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

  public LocalAws aws() {
    return aws;
  }

  @Override
  public void close() {
    closing.close();
  }
}
