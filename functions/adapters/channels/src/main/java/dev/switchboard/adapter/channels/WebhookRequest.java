package dev.switchboard.adapter.channels;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A request as it came in over HTTP, before anything is believed of it. The body is the bytes as
/// they were sent, since those are what is signed; it is not copied.
public final class WebhookRequest {
  private final String method;
  private final String url;
  private final Map<String, String> headers;
  private final byte[] body;

  /// Takes a request as the server has it.
  ///
  /// @param url the address that the sender called, query included
  /// @param headers by name, in whatever case; of two names that differ only in case, either one
  ///   stays
  public WebhookRequest(String method, String url, Map<String, String> headers, byte[] body) {
    this.method = method;
    this.url = url;
    this.headers = new HashMap<>();
    headers.forEach((name, value) -> this.headers.put(name.toLowerCase(Locale.ROOT), value));
    this.body = body;
  }

  public String method() {
    return method;
  }

  public String url() {
    return url;
  }

  /// The header of that name, in whatever case, without blanks around it.
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT))).map(String::strip);
  }

  public byte[] body() {
    return body;
  }

  /// Names the method and the size only; headers and addresses may carry secrets.
  @Override
  public String toString() {
    return "WebhookRequest[%s, %d bytes]".formatted(method, body.length);
  }
}
