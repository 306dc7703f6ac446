package dev.switchboard.adapter.snapshot;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/// Stands in for AWS inside the process: to whatever is asked it answers that there is nothing, and
/// closes the connection.
final class EmptyAws implements AutoCloseable {
  private static final byte[] NOTHING =
      """
      HTTP/1.1 200 OK\r
      Content-Type: application/x-amz-json-1.0\r
      Connection: close\r
      Content-Length: 2\r
      \r
      {}\
      """
          .getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket server;

  EmptyAws() throws IOException {
    server = new ServerSocket(0, 0, InetAddress.ofLiteral("127.0.0.1"));
    Thread.ofPlatform().daemon().name("empty-aws").start(this::serve);
  }

  /// What makes a handler take it for AWS. A handler that is made only to be closed again registers
  /// no hooks of its own.
  Map<String, Object> properties() {
    var url = "http://127.0.0.1:%d".formatted(server.getLocalPort());
    return Map.of(
        "switchboard.dynamodb.endpoint", url,
        "switchboard.sqs.endpoint", url,
        "switchboard.kms.endpoint", url,
        "switchboard.ssm.endpoint", url,
        "crac.enabled", false);
  }

  private void serve() {
    while (!server.isClosed()) {
      try (var connection = server.accept()) {
        answer(connection);
      } catch (IOException e) {
        if (!server.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private static void answer(Socket connection) throws IOException {
    var in = new BufferedInputStream(connection.getInputStream());
    int length = 0;
    for (var line = line(in); !line.isEmpty(); line = line(in)) {
      if (line.startsWith("content-length:")) {
        length = Integer.parseInt(line.substring("content-length:".length()).strip());
      }
    }
    in.skipNBytes(length);
    connection.getOutputStream().write(NOTHING);
  }

  private static String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int next = in.read(); next != -1 && next != '\n'; next = in.read()) {
      line.write(next);
    }
    return line.toString(StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
