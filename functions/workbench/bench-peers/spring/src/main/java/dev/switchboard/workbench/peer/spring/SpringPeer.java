package dev.switchboard.workbench.peer.spring;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The application: a client, and the function that reads with it.
@SpringBootApplication(proxyBeanMethods = false)
public class SpringPeer {
  /// For whoever starts it outside of Lambda; there it is started by its name.
  public static void main(String[] args) {
    SpringApplication.run(SpringPeer.class, args);
  }

  @Bean
  DynamoDbClient client(@Value("${SWITCHBOARD_DYNAMODB_ENDPOINT}") URI endpoint) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .httpClientBuilder(Apache5HttpClient.builder())
        .build();
  }

  @Bean
  Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> read(
      DynamoDbClient client, @Value("${SWITCHBOARD_PREFIX}directory") String table) {
    return event -> {
      var workspace = event.getPathParameters().getOrDefault("workspace", "");
      var found = found(client, table, workspace);
      return APIGatewayV2HTTPResponse.builder().withStatusCode(found ? 200 : 401).build();
    };
  }

  private static boolean found(DynamoDbClient client, String table, String workspace) {
    var key =
        Map.of(
            "pk", AttributeValue.fromS("W#" + workspace), "sk", AttributeValue.fromS("WORKSPACE"));
    return client.getItem(get -> get.tableName(table).key(key).consistentRead(true)).hasItem();
  }
}
