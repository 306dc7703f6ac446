package dev.switchboard.workbench.bench;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.switchboard.topology.Functions;
import dev.switchboard.workbench.local.function.LocalFunction;
import dev.switchboard.workbench.local.gateway.Gateway;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The floor over HTTP: behind the same gateway as the webhook, a handler that does nothing but
/// send the same requests to DynamoDB and SQS.
record BareFront(Gateway gateway) implements AutoCloseable {
  static BareFront open(Floor floor, LocalDate tomorrow) throws IOException {
    RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler =
        (event, _) -> {
          floor.run(Deed.of(event.getBody()), tomorrow);
          return APIGatewayV2HTTPResponse.builder().withStatusCode(200).withBody("{}").build();
        };
    var function = new LocalFunction<>(Functions.WEBHOOK, handler, Functions.WEBHOOK.timeOut());
    var gateway = Gateway.bind(0);
    gateway.serve(
        List.of(Functions.WEBHOOK),
        Map.of(Functions.WEBHOOK.name(), function),
        InstantSource.system());
    return new BareFront(gateway);
  }

  URI webhook() {
    return gateway.url().resolve(Front.PATH);
  }

  @Override
  public void close() {
    gateway.close();
  }
}
