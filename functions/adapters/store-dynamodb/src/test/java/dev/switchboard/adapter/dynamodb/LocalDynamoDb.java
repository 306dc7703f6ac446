package dev.switchboard.adapter.dynamodb;

import com.amazonaws.services.dynamodbv2.local.main.ServerRunner;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// DynamoDB Local, in memory, one for all tests of a JVM; it ends with it.
final class LocalDynamoDb {
  private static final URI ENDPOINT = start();
  private static final DynamoDbClient CLIENT = TestTables.patient(ENDPOINT);

  private LocalDynamoDb() {}

  static DynamoDbClient client() {
    return CLIENT;
  }

  static URI endpoint() {
    return ENDPOINT;
  }

  private static URI start() {
    try {
      var port = String.valueOf(freePort());
      String[] arguments = {"-inMemory", "-sharedDb", "-disableTelemetry", "-port", port};
      ServerRunner.createServerFromCommandLineArgs(arguments).start();
      return URI.create("http://127.0.0.1:" + port);
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local must start.", e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
