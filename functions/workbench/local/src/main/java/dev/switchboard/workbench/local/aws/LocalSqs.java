package dev.switchboard.workbench.local.aws;

import dev.switchboard.topology.Queue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// ElasticMQ in this process, on a free port of the loopback interface, with the queues of the
/// topology and their dead-letter queues. A message that it has acknowledged survives `kill -9`.
public final class LocalSqs implements AutoCloseable {
  /// The longest that SQS holds a receive open is 20 s.
  private static final Duration SOCKET_TIME_OUT = Duration.ofSeconds(30);

  private static final int CONNECTIONS = 100;

  private final ElasticMq server;
  private final Optional<MessageFile> file;
  private final URI endpoint;

  private LocalSqs(ElasticMq server, Optional<MessageFile> file, URI endpoint) {
    this.server = server;
    this.file = file;
    this.endpoint = endpoint;
  }

  /// Returns when every queue has the messages back that it had.
  ///
  /// @param folder where it keeps messages, created if need be; empty keeps them in memory. One
  ///   process can have one folder at a time
  /// @param prefix put before the queues' names
  public static LocalSqs start(Optional<Path> folder, String prefix, List<Queue> queues)
      throws IOException {
    Optional<MessageFile> file =
        folder.isPresent() ? Optional.of(MessageFile.open(folder.get())) : Optional.empty();
    int port = freePort();
    var config = ElasticMqConfig.of(port, file.map(MessageFile::uri), prefix, queues);
    var endpoint = URI.create("http://127.0.0.1:%d".formatted(port));
    return new LocalSqs(ElasticMq.start(config), file, endpoint);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  public URI endpoint() {
    return endpoint;
  }

  public SqsClient client() {
    return client(endpoint);
  }

  /// A client that waits for messages, of one in another process or behind something.
  public static SqsClient client(URI endpoint) {
    return SqsClient.builder()
        .endpointOverride(endpoint)
        .region(Account.REGION)
        .credentialsProvider(Account.CREDENTIALS)
        .httpClientBuilder(
            Apache5HttpClient.builder().socketTimeout(SOCKET_TIME_OUT).maxConnections(CONNECTIONS))
        .build();
  }

  @Override
  public void close() {
    server.close();
    file.ifPresent(MessageFile::close);
  }
}
