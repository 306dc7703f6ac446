package dev.switchboard.adapter.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.switchboard.topology.LogFields;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.proxy.payload2.APIGatewayV2HTTPEventFunction;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.UriSyntaxException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// A function that is called over HTTP: a Micronaut context of its own, with the controllers of its
/// own package. What does not even reach Micronaut is answered here, as a problem like the rest.
/// What is logged or sent meanwhile bears the id of the request, which API Gateway answers as
/// `apigw-requestid`.
public abstract class RestDoor
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>, AutoCloseable {
  /// The property that says which function this is.
  public static final String FUNCTION = "switchboard.function";

  static final String KIND = "switchboard.door";
  static final String REST = "rest";

  /// Whatever is stored of a request must fit in one item of a table, which takes 400 KB.
  static final int MOST_BYTES = 256 * 1024;

  static final String TOO_LARGE = "The body must have at most 256 KB.";

  private static final Logger LOG = LoggerFactory.getLogger(RestDoor.class);

  private final String name;
  private final ApplicationContext context;
  private final APIGatewayV2HTTPEventFunction function;

  /// Starts the function of this name.
  ///
  /// @param properties what differs from the environment; on Lambda nothing does
  protected RestDoor(String name, Map<String, Object> properties) {
    var all = new HashMap<String, Object>(properties);
    all.put(FUNCTION, name);
    all.put(KIND, REST);
    all.put("micronaut.serde.serialization.inclusion", "NON_NULL");
    all.put("micronaut.serde.deserialization.ignore-unknown", false);
    this.name = name;
    this.context = WarmContext.builder(all).deduceEnvironment(false).start();
    this.function = new APIGatewayV2HTTPEventFunction(context);
  }

  @Override
  public final APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context lambda) {
    try (var _ = MDC.putCloseable(LogFields.FUNCTION, name)) {
      id(event).ifPresent(id -> MDC.put(LogFields.CORRELATION_ID, id));
      return answer(event, lambda);
    } finally {
      MDC.remove(LogFields.CORRELATION_ID);
      MDC.remove(LogFields.WORKSPACE);
    }
  }

  private static Optional<String> id(APIGatewayV2HTTPEvent event) {
    return Optional.ofNullable(event.getRequestContext()).map(RequestContext::getRequestId);
  }

  private APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event, Context lambda) {
    if (event.getBody() != null && event.getBody().length() > MOST_BYTES) {
      return RawProblem.of(HttpStatus.REQUEST_ENTITY_TOO_LARGE, TOO_LARGE);
    }
    try {
      var response = function.handleRequest(event, lambda);
      return response.getStatusCode() == HttpStatus.INTERNAL_SERVER_ERROR.getCode()
              && response.getBody() == null
          ? RawProblem.of(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side.")
          : response;
    } catch (IllegalArgumentException | UriSyntaxException e) {
      LOG.warn("A request could not be read: {}", e.getClass().getSimpleName());
      return RawProblem.of(HttpStatus.BAD_REQUEST, "The request could not be read.");
    }
  }

  @Override
  public final void close() {
    context.close();
  }
}
