package dev.switchboard.workbench.local.chaos;

import dev.switchboard.workbench.local.aws.Aws;
import dev.switchboard.workbench.local.aws.LocalAws;
import dev.switchboard.workbench.local.aws.RelayedAws;
import dev.switchboard.workbench.local.aws.RelayedAws.Relay;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/// The line to DynamoDB or SQS, over TCP, on which a request comes to grief as the plan has it.
final class Line implements Relay {
  private static final int BACKLOG = 1024;
  private static final String TYPE = "application/x-amz-json-1.0";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ServerSocket server;
  private final URI behind;
  private final Plan plan;

  /// What happens to a request.
  interface Plan {
    Trouble of(String body);

    /// What was answered to whom nothing happened.
    default void answered(String body, String answer) {}
  }

  private record Request(Map<String, String> headers, String body) {}

  /// Tables and queues in memory behind lines that a plan disturbs.
  static Aws before(Plan plan) {
    return RelayedAws.of(LocalAws.start(Optional.empty()), behind -> new Line(behind, plan));
  }

  Line(URI behind, Plan plan) {
    this.behind = behind;
    this.plan = plan;
    try {
      server = new ServerSocket(0, BACKLOG, InetAddress.ofLiteral("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  @Override
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  /// A caller that goes away ends it.
  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      var in = new BufferedInputStream(socket.getInputStream());
      while (answer(socket, read(in))) {
        // The next request comes over the same connection.
      }
    } catch (EOFException | SocketException gone) {
      return;
    } catch (IOException e) {
      if (!server.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private boolean answer(Socket socket, Request request) throws IOException {
    var trouble = plan.of(request.body());
    if (trouble.isBefore()) {
      return fail(socket, trouble);
    }
    var answer = forward(request);
    LockSupport.parkNanos(trouble.delay().toNanos());
    if (trouble == Trouble.RESET_AFTER) {
      return fail(socket, trouble);
    }
    if (trouble == Trouble.TWICE) {
      forward(request);
    }
    write(socket, answer.statusCode(), answer.body());
    plan.answered(request.body(), new String(answer.body(), StandardCharsets.UTF_8));
    return true;
  }

  private static boolean fail(Socket socket, Trouble trouble) throws IOException {
    switch (trouble) {
      case ERROR_500 -> write(socket, 500, "{\"__type\":\"InternalServerError\"}");
      case THROTTLED -> write(socket, 400, "{\"__type\":\"ThrottlingException\"}");
      case HANGS -> socket.getInputStream().readAllBytes();
      case RESET_BEFORE, RESET_AFTER -> {
        socket.setSoLinger(true, 0);
        socket.close();
      }
      case NONE, SLOW, TWICE -> throw new IllegalStateException("Nothing fails here.");
    }
    return trouble == Trouble.ERROR_500 || trouble == Trouble.THROTTLED;
  }

  private static void write(Socket socket, int status, String body) throws IOException {
    write(socket, status, body.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(Socket socket, int status, byte[] body) throws IOException {
    var head =
        "HTTP/1.1 %d Said\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(status, TYPE, body.length);
    var out = socket.getOutputStream();
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.write(body);
    out.flush();
  }

  private static Request read(BufferedInputStream in) throws IOException {
    var headers = new TreeMap<String, String>();
    line(in);
    for (var line = line(in); !line.isEmpty(); line = line(in)) {
      var parts = line.split(":", 2);
      headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return new Request(headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
  }

  private static String line(BufferedInputStream in) throws IOException {
    var line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException();
      }
      line.append((char) next);
    }
    return line.toString().strip();
  }

  private HttpResponse<byte[]> forward(Request request) throws IOException {
    var asked =
        HttpRequest.newBuilder(behind)
            .POST(BodyPublishers.ofString(request.body()))
            .header("content-type", request.headers().getOrDefault("content-type", TYPE));
    request
        .headers()
        .forEach((name, value) -> {
          if (name.startsWith("x-amz-") || name.equals("authorization")) {
            asked.header(name, value);
          }
        });
    try {
      return client.send(asked.build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    client.shutdownNow();
  }
}
