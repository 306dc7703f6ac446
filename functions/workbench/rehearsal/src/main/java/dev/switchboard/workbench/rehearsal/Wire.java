package dev.switchboard.workbench.rehearsal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The little of HTTP/1.1 that the runtime interface client speaks: connections that stay, and
/// bodies whose length is told.
final class Wire {
  private Wire() {}

  /// A request.
  ///
  /// @param headers by their names in lower case
  record Request(String method, String path, Map<String, String> headers, String body) {}

  /// A response. Its status has no reason; nobody reads one.
  record Response(int status, Map<String, String> headers, String body) {
    static Response of(int status, String json) {
      return new Response(status, Map.of("Content-Type", "application/json"), json);
    }

    /// All of it, for one write. Head and body in two make the other side wait for the second one.
    byte[] bytes() {
      var head = new StringBuilder("HTTP/1.1 %d \r\n".formatted(status));
      headers.forEach((name, value) -> head.append("%s: %s\r\n".formatted(name, value)));
      var length = body.getBytes(StandardCharsets.UTF_8).length;
      return head.append("Content-Length: %d\r\n\r\n".formatted(length))
          .append(body)
          .toString()
          .getBytes(StandardCharsets.UTF_8);
    }
  }

  /// The next request; empty where the other side has closed the connection.
  static Optional<Request> read(InputStream in) throws IOException {
    var first = line(in);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    var words = first.split(" ", 3);
    var headers = new HashMap<String, String>();
    for (var line = line(in); !line.isEmpty(); line = line(in)) {
      var parts = line.split(":", 2);
      headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
    }
    var length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return Optional.of(
        new Request(
            words[0],
            words[1],
            headers,
            new String(in.readNBytes(length), StandardCharsets.UTF_8)));
  }

  private static String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int next = in.read(); next != -1 && next != '\n'; next = in.read()) {
      line.write(next);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }
}
