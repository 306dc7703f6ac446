package dev.switchboard.adapter.notify;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.task.declared.Endpoints;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Calls the endpoints that owners declared. Each request says by `Idempotency-Key` which it is;
/// the endpoint has 10 s.
///
/// @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">The
///   Idempotency-Key header</a>
public final class DeclaredCalls implements Endpoints {
  private static final String KEY = "Idempotency-Key";

  private final OutboundHttp http;

  public DeclaredCalls(OutboundHttp http) {
    this.http = http;
  }

  @Override
  public Optional<String> refuses(URI address) {
    return http.refuses(address);
  }

  @Override
  public Reply call(Request request, String key, Duration patience) {
    var exchange =
        http.send(
            request.method().name(),
            request.url(),
            request.body().map(DeclaredCalls::json),
            headers(request, key));
    return switch (exchange) {
      case Exchange.Answered answer ->
          new Reply.Answered(answer.status(), answer.body(), answer.rest());
      case Exchange.Refused refused -> new Reply.Refused(refused.why());
      case Exchange.Lost lost -> new Reply.Lost(lost.why(), lost.unsent());
    };
  }

  private static Map<String, String> headers(Request request, String key) {
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    headers.put("Accept", "application/json, text/*;q=0.9, */*;q=0.1");
    headers.putAll(request.headers().values());
    headers.put(KEY, key);
    return headers;
  }

  private static String json(Object body) {
    try {
      return JSON.std.asString(body);
    } catch (IOException e) {
      throw new Fault.Lasting("A body could not be written as JSON.", e);
    }
  }
}
