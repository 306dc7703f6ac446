package dev.switchboard.workbench.local.aws;

import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import dev.switchboard.topology.Table;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// DynamoDB Local in this process, on a free port of the loopback interface, with the tables of the
/// topology. What a request wrote is on disk when the request is answered.
///
/// It is put together here, and not by its own `ServerRunner`, because that one listens on every
/// interface.
public final class LocalDynamoDb implements AutoCloseable {
  /// Held on to, because a logger that nobody holds forgets its level.
  private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

  private final Server server;
  private final LocalDynamoDBServerHandler requests;
  private final URI endpoint;

  private LocalDynamoDb(Server server, LocalDynamoDBServerHandler requests, URI endpoint) {
    this.server = server;
    this.requests = requests;
    this.endpoint = endpoint;
  }

  /// Creates the tables that are not there yet.
  ///
  /// @param folder where it keeps its file, created if need be; empty keeps everything in memory
  /// @param prefix put before the tables' names
  public static LocalDynamoDb start(Optional<Path> folder, String prefix, List<Table> tables)
      throws IOException {
    SQLITE.setLevel(Level.WARNING);
    System.setProperty("aws.java.v1.disableDeprecationAnnouncement", "true");
    var database = listen(folder);
    try (var client = database.client()) {
      new MakeTables(client, prefix).make(tables);
    }
    return database;
  }

  private static LocalDynamoDb listen(Optional<Path> folder) throws IOException {
    if (folder.isPresent()) {
      Files.createDirectories(folder.get());
    }
    @SuppressWarnings("NullAway") // Without a path it stays in memory.
    var database =
        new LocalDynamoDBRequestHandler(
            0, folder.isEmpty(), folder.map(Path::toString).orElse(null), true, false);
    var requests = new LocalDynamoDBServerHandler(database, "*");
    var server = new Server();
    var connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(new ContextHandler(requests));
    try {
      server.start();
    } catch (Exception e) {
      throw new IOException("DynamoDB Local did not start.", e);
    }
    var endpoint = URI.create("http://127.0.0.1:" + connector.getLocalPort());
    return new LocalDynamoDb(server, requests, endpoint);
  }

  public URI endpoint() {
    return endpoint;
  }

  public DynamoDbClient client() {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(Account.REGION)
        .credentialsProvider(Account.CREDENTIALS)
        .httpClientBuilder(Apache5HttpClient.builder())
        .build();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local did not stop.", e);
    } finally {
      requests.close();
    }
  }
}
