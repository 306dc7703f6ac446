package dev.switchboard.adapter.channels;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A JSON object whose sender is not trusted to keep to a schema: what is missing, or of another
/// type than asked for, is absent. Values are `Map`, `List`, `String`, `Long`, `Double` and
/// `Boolean`; there are no nulls.
public record JsonObject(Map<String, Object> fields) {
  public static final JsonObject EMPTY = new JsonObject(Map.of());

  public boolean has(String name) {
    return fields.containsKey(name);
  }

  public boolean isEmpty() {
    return fields.isEmpty();
  }

  public Optional<Object> value(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /// A text that is not blank.
  public Optional<String> text(String name) {
    return fields.get(name) instanceof String text && !text.isBlank()
        ? Optional.of(text)
        : Optional.empty();
  }

  /// A text that is not blank and at most so long. Something longer is not what it claims to be,
  /// and is absent.
  public Optional<String> shortText(String name, int most) {
    return text(name).map(String::strip).filter(text -> text.length() <= most);
  }

  public Optional<Double> number(String name) {
    return fields.get(name) instanceof Number number
        ? Optional.of(number.doubleValue())
        : Optional.empty();
  }

  /// The object of that name, or one without fields.
  public JsonObject object(String name) {
    return value(name).flatMap(JsonObject::of).orElse(EMPTY);
  }

  /// The objects in the list of that name; whatever else is in it is passed over.
  public List<JsonObject> objects(String name) {
    return fields.get(name) instanceof List<?> list
        ? list.stream().flatMap(each -> of(each).stream()).toList()
        : List.of();
  }

  @SuppressWarnings("unchecked") // Json makes all maps, with texts as keys.
  private static Optional<JsonObject> of(Object value) {
    return value instanceof Map<?, ?> map
        ? Optional.of(new JsonObject((Map<String, Object>) map))
        : Optional.empty();
  }

  /// Says nothing of the values, which may be anybody's secrets.
  @Override
  public String toString() {
    return "JsonObject[%d fields]".formatted(fields.size());
  }
}
