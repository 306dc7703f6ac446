package dev.switchboard.adapter.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/// Answers with golden files, one after the other, and keeps what it was sent.
final class GoldenServer implements AutoCloseable {
  static final Path FOLDER = Path.of("../../../events/graph");

  private record Answer(int status, String file) {}

  private final Deque<Answer> answers = new ArrayDeque<>();
  private final HttpServer http;
  volatile String sent = "";
  volatile String prefer = "";

  GoldenServer() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext(
        "/",
        exchange -> {
          try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            if (!body.isEmpty()) {
              sent = body;
            }
            prefer = "" + exchange.getRequestHeaders().getFirst("Prefer");
            var answer = answers.remove();
            var bytes = golden(answer.file()).replace("GRAPH", url()).getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Retry-After", "17");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    http.start();
  }

  GoldenServer answers(int status, String file) {
    answers.add(new Answer(status, file));
    return this;
  }

  String url() {
    return "http://127.0.0.1:%d/v1.0".formatted(http.getAddress().getPort());
  }

  static String golden(String file) throws IOException {
    return Files.readString(FOLDER.resolve(file));
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
