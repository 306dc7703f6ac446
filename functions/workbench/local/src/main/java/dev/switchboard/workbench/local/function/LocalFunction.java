package dev.switchboard.workbench.local.function;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.switchboard.topology.Function;
import dev.switchboard.workbench.local.function.Invocation.Answered;
import dev.switchboard.workbench.local.function.Invocation.Threw;
import dev.switchboard.workbench.local.function.Invocation.TimedOut;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A function that is called as Lambda calls it: with a context, under its time limit. One handler
/// serves all calls, also those at the same time.
public final class LocalFunction<E, R> {
  private static final Logger LOG = LoggerFactory.getLogger(LocalFunction.class);

  private final Function function;
  private final RequestHandler<E, R> handler;
  private final Duration timeOut;

  /// For a caller who may be less patient than the function.
  ///
  /// @param timeOut the longest that its caller waits, where that is less than its own time-out
  public LocalFunction(Function function, RequestHandler<E, R> handler, Duration timeOut) {
    this.function = function;
    this.handler = handler;
    this.timeOut = timeOut.compareTo(function.timeOut()) < 0 ? timeOut : function.timeOut();
  }

  public LocalFunction(Function function, RequestHandler<E, R> handler) {
    this(function, handler, function.timeOut());
  }

  public String name() {
    return function.name();
  }

  /// Calls it, and gives it up when its time is over.
  public Invocation<R> call(E event) throws InterruptedException {
    var request = UUID.randomUUID().toString();
    var deadline = System.nanoTime() + timeOut.toNanos();
    var context = new LocalContext(function, request, deadline);
    var call = new FutureTask<>(() -> Optional.ofNullable(handler.handleRequest(event, context)));
    Thread.ofVirtual().name(name()).start(call);
    try {
      return new Answered<>(call.get(timeOut.toNanos(), TimeUnit.NANOSECONDS));
    } catch (ExecutionException e) {
      var cause = Optional.ofNullable(e.getCause()).orElse(e);
      LOG.error("Function {} threw in request {}.", name(), request, cause);
      return new Threw<>(cause);
    } catch (TimeoutException e) {
      LOG.error("Function {} took longer than {} in request {}.", name(), timeOut, request);
      return new TimedOut<>(timeOut);
    } finally {
      call.cancel(true);
    }
  }
}
