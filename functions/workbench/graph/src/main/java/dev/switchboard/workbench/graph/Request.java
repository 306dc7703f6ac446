package dev.switchboard.workbench.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A request as it came.
///
/// @param prefer all preferences in one line
record Request(
    String method,
    String path,
    Map<String, String> query,
    String prefer,
    String bearer,
    String body) {
  private static final Pattern ZONE = Pattern.compile("outlook\\.timezone=\"([^\"]+)\"");
  private static final Pattern PAGE = Pattern.compile("odata\\.maxpagesize=(\\d+)");

  static Request of(HttpExchange exchange) throws IOException {
    var uri = exchange.getRequestURI();
    var headers = exchange.getRequestHeaders();
    var authorization = Optional.ofNullable(headers.getFirst("Authorization")).orElse("");
    return new Request(
        exchange.getRequestMethod(),
        uri.getPath(),
        form(Optional.ofNullable(uri.getRawQuery()).orElse("")),
        String.join(", ", Optional.ofNullable(headers.get("Prefer")).orElse(java.util.List.of())),
        authorization.startsWith("Bearer ") ? authorization.substring("Bearer ".length()) : "",
        new String(exchange.getRequestBody().readAllBytes(), UTF_8));
  }

  Map<String, Object> json() {
    return Wire.read(body);
  }

  Map<String, String> form() {
    return form(body);
  }

  Optional<String> queried(String name) {
    return Optional.ofNullable(query.get(name));
  }

  /// The zone in which times are wanted.
  String zone() {
    var matcher = ZONE.matcher(prefer);
    return matcher.find() ? matcher.group(1) : "UTC";
  }

  int pageSize() {
    var matcher = PAGE.matcher(prefer);
    var wanted = matcher.find() ? Optional.of(matcher.group(1)) : queried("$top");
    return wanted.map(Integer::parseInt).orElse(10);
  }

  boolean immutableIds() {
    return prefer.toLowerCase(Locale.ROOT).contains("idtype=\"immutableid\"");
  }

  private static Map<String, String> form(String text) {
    var values = new HashMap<String, String>();
    for (var pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.put(
            URLDecoder.decode(pair.substring(0, equals), UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), UTF_8));
      }
    }
    return values;
  }
}
