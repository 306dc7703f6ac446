package dev.switchboard.workbench.rehearsal;

import dev.switchboard.workbench.rehearsal.Ended.Answered;
import dev.switchboard.workbench.rehearsal.Ended.Failed;
import dev.switchboard.workbench.rehearsal.Wire.Request;
import dev.switchboard.workbench.rehearsal.Wire.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The Runtime API of one function: hands events to its runtime interface client, one at a time,
/// and takes what comes of them.
///
/// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">The Runtime
///   API</a>
final class RuntimeApi implements AutoCloseable {
  private static final String RUNTIME = "/2018-06-01/runtime/";
  private static final String INVOCATION = RUNTIME + "invocation/";
  private static final Pattern ENDED = Pattern.compile(INVOCATION + "([^/]+)/(response|error)");
  private static final Response TAKEN = Response.of(202, "{\"status\":\"OK\"}");

  private record Job(String id, String event, long deadline, CompletableFuture<Ended> ended) {}

  private final BlockingQueue<Job> waiting = new LinkedBlockingQueue<>();
  private final Map<String, Job> underWay = new ConcurrentHashMap<>();
  private final CompletableFuture<Void> initialised = new CompletableFuture<>();
  private final CompletableFuture<Void> atSnapshot = new CompletableFuture<>();
  private final CompletableFuture<Void> restored = new CompletableFuture<>();
  private final WireServer server;
  private final Credentials credentials;
  private final String function;

  /// @param function its ARN
  RuntimeApi(String function, Credentials credentials) throws IOException {
    this.function = function;
    this.credentials = credentials;
    this.server = new WireServer(this::answer);
  }

  /// What `AWS_LAMBDA_RUNTIME_API` has to be.
  String address() {
    return server.address();
  }

  /// Ends when the function asks for its first event; with a failure where its init failed.
  CompletableFuture<Void> initialised() {
    return initialised;
  }

  /// Ends when the function is ready for its snapshot.
  CompletableFuture<Void> atSnapshot() {
    return atSnapshot;
  }

  /// Lets a function go on from its snapshot.
  void restore() {
    restored.complete(null);
  }

  /// Hands an event over as soon as the function asks for one.
  CompletableFuture<Ended> hand(String event, Duration timeOut) {
    var deadline = System.currentTimeMillis() + timeOut.toMillis();
    var job = new Job(UUID.randomUUID().toString(), event, deadline, new CompletableFuture<>());
    waiting.add(job);
    return job.ended();
  }

  /// The function is gone, and with it all that it was doing.
  void failed(String error) {
    var gone = new IllegalStateException(error);
    initialised.completeExceptionally(gone);
    atSnapshot.completeExceptionally(gone);
    underWay.values().forEach(job -> job.ended().complete(new Failed(error)));
    waiting.forEach(job -> job.ended().complete(new Failed(error)));
  }

  private Response answer(Request request) throws InterruptedException {
    return switch (request.path()) {
      case INVOCATION + "next" -> {
        initialised.complete(null);
        yield event(waiting.take());
      }
      case RUNTIME + "restore/next" -> {
        atSnapshot.complete(null);
        restored.join();
        yield Response.of(200, "{}");
      }
      case RUNTIME + "init/error", RUNTIME + "restore/error" -> {
        failed(request.body());
        yield TAKEN;
      }
      case Credentials.PATH -> credentials.answer(request);
      default -> ended(request);
    };
  }

  private Response event(Job job) {
    underWay.put(job.id(), job);
    return new Response(
        200,
        Map.of(
            "Content-Type",
            "application/json",
            "Lambda-Runtime-Aws-Request-Id",
            job.id(),
            "Lambda-Runtime-Deadline-Ms",
            Long.toString(job.deadline()),
            "Lambda-Runtime-Invoked-Function-Arn",
            function,
            "Lambda-Runtime-Trace-Id",
            "Root=1-65f0c0de-0123456789abcdef01234567;Sampled=1"),
        job.event());
  }

  private Response ended(Request request) {
    var words = ENDED.matcher(request.path());
    var job =
        Optional.of(words)
            .filter(Matcher::matches)
            .flatMap(it -> Optional.ofNullable(underWay.remove(it.group(1))));
    if (job.isEmpty()) {
      return Response.of(404, "{\"errorType\":\"InvalidRequestID\"}");
    }
    var failed = words.group(2).equals("error");
    var how = failed ? new Failed(request.body()) : new Answered(request.body());
    job.get().ended().complete(how);
    return TAKEN;
  }

  @Override
  public void close() {
    server.close();
  }
}
