package dev.switchboard.adapter.secrets;

import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.switchboard.domain.workspace.InMemorySeal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Speaks KMS's JSON as far as data keys need it: it demands the encryption context again, counts,
/// and fails as it is told.
final class KmsStub implements AutoCloseable {
  static final String KEY = "alias/switchboard";

  final AtomicInteger generated = new AtomicInteger();
  final AtomicInteger decrypted = new AtomicInteger();

  /// A status and KMS's word for it, for every request until it is empty again.
  volatile Optional<Map.Entry<Integer, String>> failing = Optional.empty();

  private final InMemorySeal master = new InMemorySeal();
  private final HttpServer http;

  KmsStub() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/", this::handle);
    http.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var asked = JSON.std.mapFrom(exchange.getRequestBody());
      var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      var told = failing;
      if (told.isPresent()) {
        answer(
            exchange,
            told.get().getKey(),
            Map.of("__type", told.get().getValue(), "message", "told"));
      } else if ("TrentService.GenerateDataKey".equals(target)) {
        generate(exchange, asked);
      } else {
        decrypt(exchange, asked);
      }
    }
  }

  private void generate(HttpExchange exchange, Map<String, Object> asked) throws IOException {
    generated.incrementAndGet();
    var plain = new byte[32];
    new SecureRandom().nextBytes(plain);
    var sealed = master.close(plain, bound(asked));
    answer(
        exchange,
        200,
        Map.of("KeyId", KEY, "Plaintext", base64(plain), "CiphertextBlob", base64(sealed)));
  }

  private void decrypt(HttpExchange exchange, Map<String, Object> asked) throws IOException {
    decrypted.incrementAndGet();
    try {
      var sealed = Base64.getDecoder().decode("" + asked.get("CiphertextBlob"));
      answer(
          exchange,
          200,
          Map.of("KeyId", KEY, "Plaintext", base64(master.open(sealed, bound(asked)))));
    } catch (RuntimeException e) {
      answer(exchange, 400, Map.of("__type", "InvalidCiphertextException", "message", ""));
    }
  }

  private static String bound(Map<String, Object> asked) {
    return asked.get("EncryptionContext") instanceof Map<?, ?> context
        ? new TreeMap<>(context).toString()
        : "";
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static void answer(HttpExchange exchange, int status, Map<String, ?> body)
      throws IOException {
    var bytes = JSON.std.asBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
