package dev.switchboard.adapter.snapshot;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.crac.Core;
import org.crac.Resource;

/// Has a function deal with a harmless event before Lambda takes its snapshot, so that what its
/// first real one needs is loaded by then. Where no snapshot is taken, nothing happens.
///
/// It is not the function's own handler that deals with it but a twin, whose tables and queues are
/// empty ones in the same process: the snapshot holds no connection, nothing that was remembered,
/// and nothing that is to be unique.
///
/// @see <a
///   href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html">Runtime
///   hooks</a>
public final class Priming {
  /// A resource that nobody else holds is forgotten.
  private static final List<Resource> HELD = new CopyOnWriteArrayList<>();

  private Priming() {}

  /// For a function that is called over HTTP: a request from somebody whom nobody knows.
  ///
  /// @param twin makes a handler with these properties
  public static void request(
      Function<Map<String, Object>, RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>>
          twin,
      String method,
      String path) {
    ahead(
        new Primed<>(
            twin,
            APIGatewayV2HTTPEvent.class,
            APIGatewayV2HTTPResponse.class,
            HarmlessEvents.request(method, path)));
  }

  /// For a function that drains a queue.
  ///
  /// @param body of a message of that queue; what it changes nobody will ever see
  public static void message(
      Function<Map<String, Object>, RequestHandler<SQSEvent, SQSBatchResponse>> twin, String body) {
    ahead(new Primed<>(twin, SQSEvent.class, SQSBatchResponse.class, HarmlessEvents.message(body)));
  }

  private static void ahead(Resource resource) {
    HELD.add(resource);
    Core.getGlobalContext().register(resource);
  }
}
