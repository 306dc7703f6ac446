package dev.switchboard.workbench.bench.peer;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;

/// One read, with the events that AWS has classes for.
public final class PlainEvent
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final OneRead read = new OneRead();

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    var found = read.found(event.getPathParameters().getOrDefault("workspace", ""));
    return APIGatewayV2HTTPResponse.builder().withStatusCode(found ? 200 : 401).build();
  }
}
