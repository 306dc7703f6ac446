package dev.switchboard.adapter.notify;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Keeps what is sent under 20 KB, as Standard Webhooks recommends: where it is more, its texts are
/// cut until it fits, and it says so. Whoever wants all of it asks the API.
///
/// @see <a
///   href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#payload-size">Payload
///   size</a>
final class Payload {
  static final int MOST_BYTES = 20_000;
  private static final int LONGEST_TEXT = 8_192;
  private static final int SHORTEST_TEXT = 16;
  private static final int MOST_ENTRIES = 40;

  private Payload() {}

  static Event fitting(Event event) {
    if (fits(event)) {
      return event;
    }
    for (int longest = LONGEST_TEXT; longest >= SHORTEST_TEXT; longest /= 2) {
      var cut = with(event, cutMap(event.data(), longest));
      if (fits(cut)) {
        return cut;
      }
    }
    return with(event, Map.of());
  }

  private static Event with(Event event, Map<String, Object> data) {
    var marked = new LinkedHashMap<>(data);
    marked.put("truncated", true);
    return new Event(event.id(), event.type(), event.at(), marked);
  }

  private static boolean fits(Event event) {
    return event.json().getBytes(StandardCharsets.UTF_8).length < MOST_BYTES;
  }

  private static Map<String, Object> cutMap(Map<?, ?> map, int longest) {
    return map.entrySet().stream()
        .limit(MOST_ENTRIES)
        .collect(
            Collectors.toMap(
                entry -> Words.cut(String.valueOf(entry.getKey()), longest),
                entry -> cut(entry.getValue(), longest),
                (first, _) -> first,
                LinkedHashMap::new));
  }

  private static Object cut(Object value, int longest) {
    return switch (value) {
      case String text -> Words.cut(text, longest);
      case Map<?, ?> map -> cutMap(map, longest);
      case List<?> list ->
          list.stream().limit(MOST_ENTRIES).map(each -> cut(each, longest)).toList();
      default -> value;
    };
  }
}
