package dev.switchboard.workbench.rehearsal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Speaks the JSON of KMS and of Systems Manager, as far as functions ask them: one key, and the
/// parameters that somebody put there.
final class StandIns implements AutoCloseable {
  /// The id of the key.
  static final String KEY = "11111111-2222-3333-4444-555555555555";

  private static final int KEY_BYTES = 32;

  private record Sealed(String plain, Map<String, Object> context) {}

  private final Map<String, Sealed> keys = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final Map<String, String> parameters;
  private final HttpServer server;

  StandIns(Map<String, String> parameters) throws IOException {
    this.parameters = Map.copyOf(parameters);
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:%d".formatted(server.getAddress().getPort()));
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = Json.read(exchange.getRequestBody().readAllBytes());
      var answer =
          switch (exchange.getRequestHeaders().getFirst("X-Amz-Target")) {
            case "TrentService.GenerateDataKey" -> Optional.of(generated(body));
            case "TrentService.Decrypt" -> opened(body);
            case "AmazonSSM.GetParameter" -> parameter(body);
            default -> Optional.<Map<String, Object>>empty();
          };
      var bytes = Json.write(answer.orElse(Map.of("__type", "ValidationException")));
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
      exchange.sendResponseHeaders(answer.isPresent() ? 200 : 400, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private Map<String, Object> generated(Map<String, Object> body) {
    var bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    var plain = Base64.getEncoder().encodeToString(bytes);
    var name = "sealed-" + keys.size();
    var sealed = Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    keys.put(sealed, new Sealed(plain, Json.object(body, "EncryptionContext")));
    return Map.of("KeyId", Resource.keyArn(KEY), "Plaintext", plain, "CiphertextBlob", sealed);
  }

  private Optional<Map<String, Object>> opened(Map<String, Object> body) {
    return Optional.ofNullable(keys.get(Json.text(body, "CiphertextBlob")))
        .filter(sealed -> sealed.context().equals(Json.object(body, "EncryptionContext")))
        .map(sealed -> Map.of("KeyId", Resource.keyArn(KEY), "Plaintext", sealed.plain()));
  }

  private Optional<Map<String, Object>> parameter(Map<String, Object> body) {
    var name = Json.text(body, "Name");
    return Optional.ofNullable(parameters.get(name))
        .map(value -> Map.of("Parameter", Map.of("Name", name, "Value", value)));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
