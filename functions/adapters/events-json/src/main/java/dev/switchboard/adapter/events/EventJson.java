package dev.switchboard.adapter.events;

import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.Map;

/// Reads the events of our functions and writes their answers, for Lambda's runtime, which finds it
/// as a service. It knows HTTP requests and batches of messages, and nothing else: each class that
/// is loaded is paid for at a cold start.
@SuppressWarnings("TypeParameterUnusedInFormals") // As Lambda's interface has it.
public final class EventJson implements CustomPojoSerializer {
  @Override
  public <T> T fromJson(InputStream input, Type type) {
    try {
      return event(JSON.std.mapFrom(input), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public <T> T fromJson(String input, Type type) {
    try {
      return event(JSON.std.mapFrom(input), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public <T> void toJson(T answer, OutputStream output, Type type) {
    try {
      JSON.std.write(members(answer), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// An event of the class that was asked for.
  @SuppressWarnings("unchecked")
  private static <T> T event(Map<String, Object> json, Type type) {
    if (type == APIGatewayV2HTTPEvent.class) {
      return (T) HttpJson.event(new Members(json));
    }
    if (type == SQSEvent.class) {
      return (T) MessagesJson.event(new Members(json));
    }
    throw unknown(type);
  }

  private static Map<String, Object> members(Object answer) {
    if (answer instanceof APIGatewayV2HTTPResponse response) {
      return HttpJson.members(response);
    }
    if (answer instanceof SQSBatchResponse response) {
      return MessagesJson.members(response);
    }
    throw unknown(answer.getClass());
  }

  private static IllegalArgumentException unknown(Type type) {
    return new IllegalArgumentException(
        "Class (%s) must be one of an HTTP request, a batch of messages, or an answer to them."
            .formatted(type.getTypeName()));
  }
}
