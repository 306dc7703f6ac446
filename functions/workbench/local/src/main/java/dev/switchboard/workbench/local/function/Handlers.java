package dev.switchboard.workbench.local.function;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.switchboard.topology.Environment;
import dev.switchboard.topology.Function;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// The handlers of all functions, each made once, by the name of its class in the topology. A
/// handler has a public constructor that takes its properties, named as Micronaut names environment
/// variables.
public final class Handlers implements AutoCloseable {
  private final Map<String, RequestHandler<?, ?>> byFunction = new ConcurrentHashMap<>();
  private final Map<String, String> environment;

  private Handlers(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /// Makes them all at the same time.
  ///
  /// @param environment the variables that every function gets, besides its own
  public static Handlers load(List<Function> functions, Map<String, String> environment)
      throws InterruptedException {
    var handlers = new Handlers(environment);
    var tasks = functions.stream().map(handlers::begin).toList();
    for (var task : tasks) {
      try {
        task.get();
      } catch (ExecutionException e) {
        handlers.close();
        throw new IllegalStateException("A function did not start.", e.getCause());
      }
    }
    return handlers;
  }

  private FutureTask<@Nullable Void> begin(Function function) {
    var task =
        new FutureTask<@Nullable Void>(() -> byFunction.put(function.name(), make(function)), null);
    Thread.ofPlatform().daemon().name("load-" + function.name()).start(task);
    return task;
  }

  /// The handler of a function. What it takes and gives is fixed by the function's source.
  @SuppressWarnings("unchecked")
  public <E, R> RequestHandler<E, R> of(Function function) {
    return (RequestHandler<E, R>)
        Optional.ofNullable(byFunction.get(function.name())).orElseThrow();
  }

  private RequestHandler<?, ?> make(Function function) {
    try {
      return Class.forName(function.handler())
          .asSubclass(RequestHandler.class)
          .getConstructor(Map.class)
          .newInstance(properties(function));
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(
          "Function (%s) did not start.".formatted(function.name()), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "Handler (%s) of function %s must be on the class path, with a public constructor that takes its properties."
              .formatted(function.handler(), function.name()),
          e);
    }
  }

  private Map<String, Object> properties(Function function) {
    var properties = new HashMap<String, Object>();
    environment.forEach((name, value) -> properties.put(property(name), value));
    function.environment().forEach((name, value) -> properties.put(property(name), value));
    properties.put(property(Environment.FUNCTION), function.name());
    return properties;
  }

  /// `SWITCHBOARD_SQS_ENDPOINT` becomes `switchboard.sqs.endpoint`.
  private static String property(String variable) {
    return variable.toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /// Closes those that hold something.
  @Override
  public void close() {
    for (var handler : byFunction.values()) {
      if (handler instanceof AutoCloseable closeable) {
        try {
          closeable.close();
        } catch (Exception e) {
          throw new IllegalStateException("A handler did not close.", e);
        }
      }
    }
  }
}
