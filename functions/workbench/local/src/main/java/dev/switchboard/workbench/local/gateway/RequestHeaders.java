package dev.switchboard.workbench.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The headers of a request as API Gateway hands them over: names in lower case, several values of
/// one name joined by commas, cookies apart, and where the request came from added.
final class RequestHeaders {
  private static final String COOKIE = "cookie";

  private final Map<String, String> joined = new TreeMap<>();
  private final List<String> cookies;

  RequestHeaders(HttpExchange exchange) {
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> joined.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    cookies =
        Optional.ofNullable(exchange.getRequestHeaders().get("Cookie")).orElse(List.of()).stream()
            .flatMap(header -> Arrays.stream(header.split(";")))
            .map(String::strip)
            .filter(cookie -> !cookie.isEmpty())
            .toList();
    joined.remove(COOKIE);
    var source = exchange.getRemoteAddress().getAddress().getHostAddress();
    joined.merge("x-forwarded-for", source, (before, here) -> before + ", " + here);
    // A tunnel in front of this gateway knows better under which address it was called.
    joined.putIfAbsent("x-forwarded-proto", "http");
    joined.putIfAbsent("x-forwarded-port", String.valueOf(exchange.getLocalAddress().getPort()));
  }

  Map<String, String> joined() {
    return joined;
  }

  Optional<String> first(String name) {
    return Optional.ofNullable(joined.get(name));
  }

  List<String> cookies() {
    return cookies;
  }
}
