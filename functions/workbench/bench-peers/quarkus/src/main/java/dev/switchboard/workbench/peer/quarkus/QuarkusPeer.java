package dev.switchboard.workbench.peer.quarkus;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The function, which reads with the client that it is given.
public final class QuarkusPeer
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  private final DynamoDbClient client;
  private final String table;

  @Inject
  QuarkusPeer(DynamoDbClient client, @ConfigProperty(name = "switchboard.prefix") String prefix) {
    this.client = client;
    this.table = prefix + "directory";
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    var workspace = event.getPathParameters().getOrDefault("workspace", "");
    var key =
        Map.of(
            "pk", AttributeValue.fromS("W#" + workspace), "sk", AttributeValue.fromS("WORKSPACE"));
    var found = client.getItem(get -> get.tableName(table).key(key).consistentRead(true)).hasItem();
    return APIGatewayV2HTTPResponse.builder().withStatusCode(found ? 200 : 401).build();
  }
}
