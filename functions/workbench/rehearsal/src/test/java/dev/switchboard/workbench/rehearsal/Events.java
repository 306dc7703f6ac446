package dev.switchboard.workbench.rehearsal;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/// A function in a sandbox, as a handler: the event goes to it as JSON, and its answer comes back
/// as JSON.
///
/// @param ended where it notes how each invocation ended
record Events<E, R>(Sandbox sandbox, Class<E> event, Class<R> answer, List<Ended> ended)
    implements RequestHandler<E, R> {
  @Override
  public R handleRequest(E input, Context context) {
    return switch (invoke(input, Duration.ofMillis(context.getRemainingTimeInMillis()))) {
      case Ended.Answered(var json) ->
          JacksonFactory.getInstance().getSerializer(answer).fromJson(json);
      case Ended.Failed(var error) -> throw new IllegalStateException(error);
    };
  }

  private Ended invoke(E input, Duration patience) {
    try {
      var how = sandbox.invoke(json(input), patience);
      ended.add(how);
      return how;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while a function was at work.", e);
    }
  }

  private String json(E input) {
    var json = new ByteArrayOutputStream();
    LambdaEventSerializers.serializerFor(event, Events.class.getClassLoader()).toJson(input, json);
    return json.toString(StandardCharsets.UTF_8);
  }
}
