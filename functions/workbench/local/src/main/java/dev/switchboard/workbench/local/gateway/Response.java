package dev.switchboard.workbench.local.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What goes back to the client.
///
/// @param headers by their names in lower case
record Response(int status, Map<String, List<String>> headers, ByteBuffer body) {
  private static final String CONTENT_TYPE = "content-type";

  static final Response NOT_FOUND = said(404, "Not Found");
  static final Response TOO_LARGE = said(413, "Request Entity Too Large");
  static final Response SERVER_ERROR = said(500, "Internal Server Error");
  static final Response UNAVAILABLE = said(503, "Service Unavailable");

  /// In the words of API Gateway.
  private static Response said(int status, String message) {
    var body = "{\"message\":\"%s\"}".formatted(message).getBytes(StandardCharsets.UTF_8);
    return new Response(
        status, Map.of(CONTENT_TYPE, List.of("application/json")), ByteBuffer.wrap(body));
  }

  /// What a function answered; an internal error where no response can be made of it.
  static Response of(APIGatewayV2HTTPResponse answer) {
    var body = body(answer);
    if (answer.getStatusCode() < 200 || answer.getStatusCode() > 599 || body.isEmpty()) {
      return SERVER_ERROR;
    }
    return new Response(
        answer.getStatusCode(), headers(answer, body.get().length), ByteBuffer.wrap(body.get()));
  }

  private static Map<String, List<String>> headers(APIGatewayV2HTTPResponse answer, int length) {
    var headers = new TreeMap<String, List<String>>();
    Optional.ofNullable(answer.getMultiValueHeaders())
        .orElse(Map.of())
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
    Optional.ofNullable(answer.getHeaders())
        .orElse(Map.of())
        .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), List.of(value)));
    Optional.ofNullable(answer.getCookies())
        .ifPresent(cookies -> headers.put("set-cookie", new ArrayList<>(cookies)));
    if (length > 0) {
      headers.putIfAbsent(CONTENT_TYPE, List.of("text/plain;charset=UTF-8"));
    }
    return headers;
  }

  /// Empty where it says that it is base64 and is not.
  private static Optional<byte[]> body(APIGatewayV2HTTPResponse answer) {
    var text = Optional.ofNullable(answer.getBody()).orElse("");
    if (!answer.getIsBase64Encoded()) {
      return Optional.of(text.getBytes(StandardCharsets.UTF_8));
    }
    try {
      return Optional.of(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
