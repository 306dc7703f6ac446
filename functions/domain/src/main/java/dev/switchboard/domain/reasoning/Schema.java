package dev.switchboard.domain.reasoning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A JSON schema, of the part of it that says what a form or a tool wants: `type`, `enum`, `const`,
/// `properties`, `required`, `additionalProperties`, `items`, `minItems`, `maxItems`, `minLength`,
/// `maxLength`, `minimum`, `maximum` and `anyOf`. A null counts as absent. This is here, and no
/// library, because the domain has none, and what is wrong has to be said in words that a model
/// mends its answer by.
///
/// @see <a href="https://json-schema.org/understanding-json-schema/reference">JSON schema</a>
public record Schema(Map<?, ?> plain) {
  private static final Set<String> CHECKED =
      Set.of(
          "type",
          "enum",
          "const",
          "properties",
          "required",
          "additionalProperties",
          "items",
          "minItems",
          "maxItems",
          "minLength",
          "maxLength",
          "minimum",
          "maximum",
          "anyOf");
  private static final Set<String> WORDS =
      Set.of("$schema", "$id", "$comment", "title", "description", "default", "examples", "format");

  /// What is wrong with a value, one sentence each; empty where it fits.
  public List<String> misfits(Object value) {
    var misfits = new ArrayList<String>();
    check("", value, misfits);
    return misfits;
  }

  /// The keywords, at any depth, that would not be checked.
  public Set<String> unchecked() {
    var unknown = new TreeSet<String>();
    plain.keySet().stream()
        .map(String::valueOf)
        .filter(word -> !CHECKED.contains(word) && !WORDS.contains(word))
        .forEach(unknown::add);
    inner().forEach(each -> unknown.addAll(each.unchecked()));
    return unknown;
  }

  void check(String at, Object value, List<String> misfits) {
    var choices = Schemas.list(plain.get("anyOf"));
    if (!choices.isEmpty() && choices.stream().allMatch(each -> !each.misfits(value).isEmpty())) {
      misfits.add("%s must fit one of %d kinds.".formatted(Schemas.name(at), choices.size()));
    }
    Values.misfit(plain, value)
        .ifPresentOrElse(
            misfit -> misfits.add("%s %s".formatted(Schemas.name(at), misfit)),
            () -> checkInside(at, value, misfits));
  }

  private void checkInside(String at, Object value, List<String> misfits) {
    if (value instanceof Map<?, ?> map) {
      checkMembers(at, map, misfits);
    } else if (value instanceof List<?> list) {
      Schemas.of(plain.get("items"))
          .ifPresent(items -> {
            for (int i = 0; i < list.size(); i++) {
              items.check("%s[%d]".formatted(at, i), list.get(i), misfits);
            }
          });
    }
  }

  private void checkMembers(String at, Map<?, ?> map, List<String> misfits) {
    var properties = plain.get("properties") instanceof Map<?, ?> some ? some : Map.of();
    for (var name : plain.get("required") instanceof List<?> names ? names : List.of()) {
      boolean mayBeNull = Schemas.of(properties.get(name)).map(Schema::takesNull).orElse(false);
      if (!map.containsKey(name) && !mayBeNull) {
        misfits.add("%s must be there.".formatted(Schemas.member(at, name)));
      }
    }
    map.forEach((name, value) -> {
      var member = Schemas.member(at, name);
      Schemas.of(properties.get(name))
          .or(() -> others(properties, name))
          .ifPresentOrElse(
              schema -> schema.check(member, value, misfits),
              () -> refuse(properties, name, member, misfits));
    });
  }

  private Optional<Schema> others(Map<?, ?> properties, Object name) {
    return properties.containsKey(name)
        ? Optional.empty()
        : Schemas.of(plain.get("additionalProperties"));
  }

  private void refuse(Map<?, ?> properties, Object name, String member, List<String> misfits) {
    if (!properties.containsKey(name) && Boolean.FALSE.equals(plain.get("additionalProperties"))) {
      misfits.add("%s must not be there.".formatted(member));
    }
  }

  private boolean takesNull() {
    return "null".equals(plain.get("type"))
        || (plain.get("type") instanceof List<?> types && types.contains("null"))
        || Schemas.list(plain.get("anyOf")).stream().anyMatch(Schema::takesNull);
  }

  private Stream<Schema> inner() {
    var members = plain.get("properties") instanceof Map<?, ?> map ? map.values() : List.of();
    return Stream.of(
            members.stream().flatMap(each -> Schemas.of(each).stream()),
            Schemas.list(plain.get("anyOf")).stream(),
            Schemas.of(plain.get("items")).stream(),
            Schemas.of(plain.get("additionalProperties")).stream())
        .flatMap(each -> each);
  }
}
