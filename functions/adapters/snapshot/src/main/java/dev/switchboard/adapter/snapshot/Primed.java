package dev.switchboard.adapter.snapshot;

import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.crac.Context;
import org.crac.Resource;

/// An event that a twin of a handler deals with before the snapshot, all the way from JSON to JSON.
/// Where it fails, so does the deployment: a function that cannot do this would not do its work.
///
/// @param twin makes a handler with these properties
record Primed<E, R>(
    Function<Map<String, Object>, RequestHandler<E, R>> twin,
    Class<E> event,
    Class<R> answer,
    String json)
    implements Resource {
  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) throws Exception {
    try (var aws = new EmptyAws()) {
      var handler = twin.apply(aws.properties());
      try {
        deal(handler);
      } finally {
        if (handler instanceof AutoCloseable closeable) {
          closeable.close();
        }
      }
    }
  }

  private void deal(RequestHandler<E, R> handler) throws IOException {
    var serializer = ServiceLoader.load(CustomPojoSerializer.class).findFirst().orElseThrow();
    E input = serializer.fromJson(json, event);
    R output = handler.handleRequest(input, new PrimingContext());
    try (var written = new ByteArrayOutputStream()) {
      serializer.toJson(output, written, answer);
    }
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // There is nothing to take up again.
  }
}
