package dev.switchboard.workbench.rehearsal;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.switchboard.topology.Function;
import dev.switchboard.topology.Functions;
import dev.switchboard.topology.Schedules;
import dev.switchboard.topology.Source.Http;
import dev.switchboard.topology.Source.Messages;
import dev.switchboard.workbench.local.function.LocalFunction;
import dev.switchboard.workbench.local.gateway.Gateway;
import dev.switchboard.workbench.local.queue.Poller;
import dev.switchboard.workbench.local.queue.Timetable;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import software.amazon.awssdk.services.sqs.SqsClient;

/// All functions of the templates at once, each in its sandbox, on the templates' tables and
/// queues. Around them is what AWS does: an HTTP API, event sources and schedules.
final class Rehearsal implements AutoCloseable {
  /// How many functions are started at a time.
  private static final int AT_A_TIME = 2;

  private final List<AutoCloseable> open = new ArrayList<>();
  private final Map<Function, Rehearsed> functions = new HashMap<>();
  private final Gateway gateway;

  private Rehearsal(Gateway gateway) {
    this.gateway = gateway;
    open.add(gateway);
  }

  /// Starts them, and waits until the init of each is over.
  static Rehearsal init(Start how, Map<String, URI> services)
      throws IOException, InterruptedException {
    var rehearsal = new Rehearsal(Gateway.bind(0));
    try (var starting = Executors.newFixedThreadPool(AT_A_TIME)) {
      var inits =
          Functions.ALL.stream()
              .<Callable<Rehearsed>>map(function -> () -> initialised(function, how, services))
              .toList();
      for (var init : starting.invokeAll(inits)) {
        var ready = init.get();
        rehearsal.open.add(ready);
        rehearsal.functions.put(ready.function(), ready);
      }
      return rehearsal;
    } catch (ExecutionException e) {
      rehearsal.close();
      throw new IllegalStateException("A function did not start.", e.getCause());
    }
  }

  private static Rehearsed initialised(Function function, Start how, Map<String, URI> services)
      throws IOException, InterruptedException {
    var begun = Rehearsed.start(function, how, services);
    try {
      begun.awaitInit();
      return begun;
    } catch (IllegalStateException e) {
      var printed = begun.printed();
      begun.close();
      throw new IllegalStateException(
          "Function %s did not start: %s".formatted(function.name(), printed), e);
    }
  }

  /// From now on, requests and messages come to them.
  void serve(SqsClient queues) {
    functions.values().forEach(each -> each.sandbox().restore());
    var doors =
        new HashMap<String, LocalFunction<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>>();
    functions.forEach((function, it) -> {
      switch (function.source()) {
        case Http _ -> doors.put(function.name(), it.door());
        case Messages messages ->
            open.add(Poller.start(queues, Assembly.PREFIX, messages.atMost(2), it.consumer()));
      }
    });
    gateway.serve(Functions.ALL, doors, InstantSource.system());
    open.add(Timetable.start(queues, Assembly.PREFIX, Schedules.ALL));
  }

  URI url() {
    return gateway.url();
  }

  Rehearsed of(Function function) {
    return Optional.ofNullable(functions.get(function)).orElseThrow();
  }

  List<Rehearsed> all() {
    return List.copyOf(functions.values());
  }

  @Override
  public void close() {
    for (var each : open.reversed()) {
      try {
        each.close();
      } catch (Exception e) {
        throw new IllegalStateException("Something of the rehearsal did not close.", e);
      }
    }
  }
}
