package dev.switchboard.workbench.rehearsal;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.switchboard.topology.Environment;
import dev.switchboard.topology.Function;
import dev.switchboard.workbench.local.function.LocalFunction;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// A function of the template: its zip in a sandbox, with the variables that the template gives it,
/// behind a gate that lets through what its role permits.
///
/// @param log what it printed
/// @param ended how each invocation ended
record Rehearsed(Function function, Sandbox sandbox, Gate gate, Path log, List<Ended> ended)
    implements AutoCloseable {
  private static final String PATIENCE = "20";
  private static final Duration INIT = Duration.ofSeconds(60);

  /// Begins its init.
  ///
  /// @param services what stands in for AWS, by the first words of its targets
  static Rehearsed start(Function function, Start how, Map<String, URI> services)
      throws IOException {
    return start(function, how, role(function), services);
  }

  /// The same, with what another role permits.
  static Rehearsed start(
      Function function, Start how, List<Statement> role, Map<String, URI> services)
      throws IOException {
    var gate = new Gate(role, services);
    var log = Path.of("target", "%s-%s.log".formatted(how.type(), function.name()));
    var sandbox = Sandbox.start(blueprint(function, gate), how, log, List.of());
    return new Rehearsed(function, sandbox, gate, log, new CopyOnWriteArrayList<>());
  }

  static List<Statement> role(Function function) {
    var made = Assembly.prod().function(function);
    return Statement.of(Assembly.prod().role(made));
  }

  /// What the template says; and what is so on this machine only: AWS and owners are on it, too,
  /// and everything shares two cores, so that an answer may take longer.
  static Blueprint blueprint(Function function, Gate gate) throws IOException {
    var made = Assembly.prod().function(function);
    var variables = new HashMap<String, String>();
    Json.object(Json.object(made.properties(), "Environment"), "Variables")
        .forEach((name, value) -> variables.put(name, made.resolved(value)));
    variables.put("AWS_ENDPOINT_URL", gate.url().toString());
    variables.put(Environment.ALLOW_LOOPBACK, "true");
    variables.put(Environment.PATIENCE_SECONDS, PATIENCE);
    return new Blueprint(
        made.text("FunctionName"),
        made.text("Handler"),
        Assembly.prod().code(made),
        Integer.parseInt(made.text("MemorySize")),
        variables);
  }

  void awaitInit() throws InterruptedException {
    sandbox.awaitInit(INIT);
  }

  /// It as the gateway calls it.
  LocalFunction<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> door() {
    return new LocalFunction<>(
        function,
        new Events<>(sandbox, APIGatewayV2HTTPEvent.class, APIGatewayV2HTTPResponse.class, ended));
  }

  /// It as its queue calls it.
  LocalFunction<SQSEvent, SQSBatchResponse> consumer() {
    return new LocalFunction<>(
        function, new Events<>(sandbox, SQSEvent.class, SQSBatchResponse.class, ended));
  }

  String printed() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "%s %s".formatted(function.name(), ended);
  }

  @Override
  public void close() {
    sandbox.close();
    gate.close();
  }
}
