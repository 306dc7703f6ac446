package dev.switchboard.workbench.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// The body of a request, as far as it is read.
final class RequestBody {
  /// How much more than the limit is read and dropped: enough for a client that only listens after
  /// it has sent everything to hear the answer.
  private static final long MOST_DROPPED = 64L * 1024 * 1024;

  private final HttpExchange exchange;
  private final int limit;

  RequestBody(HttpExchange exchange, int limit) {
    this.exchange = exchange;
    this.limit = limit;
  }

  /// Empty where it is larger than the limit, announced or not.
  Optional<byte[]> read() throws IOException {
    if (announced() > limit) {
      return Optional.empty();
    }
    byte[] bytes = exchange.getRequestBody().readNBytes(limit + 1);
    return bytes.length > limit ? Optional.empty() : Optional.of(bytes);
  }

  /// Takes in what the client still sends.
  void drop() throws IOException {
    InputStream rest = exchange.getRequestBody();
    var buffer = new byte[64 * 1024];
    long dropped = 0;
    int read = rest.read(buffer);
    while (read >= 0 && dropped < MOST_DROPPED) {
      dropped += read;
      read = rest.read(buffer);
    }
  }

  private long announced() {
    var length = exchange.getRequestHeaders().getFirst("Content-Length");
    try {
      return length == null ? 0 : Long.parseLong(length.strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
