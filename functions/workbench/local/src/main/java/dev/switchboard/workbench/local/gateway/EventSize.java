package dev.switchboard.workbench.local.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How large an event is as JSON, in bytes: its body exactly, the rest at its upper bound.
final class EventSize {
  /// The names of the fields, and what is the same in every event.
  private static final long FRAME = 2048;

  private EventSize() {}

  static long of(APIGatewayV2HTTPEvent event) {
    var cookies = Optional.ofNullable(event.getCookies()).orElse(List.of());
    return FRAME
        + of(event.getHeaders())
        + of(event.getQueryStringParameters())
        + of(event.getPathParameters())
        + cookies.stream().mapToLong(JsonText::length).sum()
        + JsonText.length(event.getRawQueryString())
        + 2 * JsonText.length(event.getRawPath())
        + JsonText.length(event.getBody());
  }

  private static long of(@Nullable Map<String, String> values) {
    return Optional.ofNullable(values).orElse(Map.of()).entrySet().stream()
        .mapToLong(entry -> JsonText.length(entry.getKey()) + JsonText.length(entry.getValue()) + 2)
        .sum();
  }
}
