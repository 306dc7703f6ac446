package dev.switchboard.adapter.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.DuplicateKeyException;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// Reads one document of YAML 1.2 as plain JSON values: maps, lists, texts, numbers and booleans; a
/// null counts as absent. It must be one map. Tags and aliases are refused, so that what comes out
/// is no larger than what went in, and of no other type.
///
/// @see <a href="https://yaml.org/spec/1.2.2/#103-core-schema">The core schema</a>
public final class ReadYaml {
  static final int MOST_CHARACTERS = 256 * 1024;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setLabel("body")
          .setSchema(new CoreSchema())
          .setAllowDuplicateKeys(false)
          .setAllowNonScalarKeys(false)
          .setCodePointLimit(MOST_CHARACTERS)
          .setMaxAliasesForCollections(0)
          .build();

  private ReadYaml() {}

  /// How reading can end.
  public sealed interface Reading {
    record Read(Map<String, Object> values) implements Reading {}

    /// It cannot be read, or is more than plain values.
    ///
    /// @param why a sentence that quotes nothing of the document
    /// @param at where, as far as that is known
    record Refused(String why, Optional<Place> at) implements Reading {}
  }

  /// A place in a text; both numbers begin with 1.
  public record Place(int line, int column) {
    static Place of(Mark mark) {
      return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }
  }

  /// Reads all of it.
  public static Reading read(String text) {
    if (text.length() > MOST_CHARACTERS) {
      return refused("It must have at most 256 KB.", Optional.empty());
    }
    try {
      var strange = PlainEvents.strange(SETTINGS, text);
      return strange.isPresent() ? strange.get() : whole(new Load(SETTINGS).loadFromString(text));
    } catch (DuplicateKeyException e) {
      return refused("A key must be given once.", e.getProblemMark());
    } catch (MarkedYamlEngineException e) {
      return refused("This is not YAML.", e.getProblemMark().or(e::getContextMark));
    } catch (YamlEngineException | NumberFormatException e) {
      return refused("This is not YAML.", Optional.empty());
    }
  }

  private static Reading whole(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return refused("The document must be one map.", Optional.empty());
    }
    try {
      return new Reading.Read(plain(map));
    } catch (NotJson e) {
      return refused("Numbers must be finite.", Optional.empty());
    }
  }

  private static Map<String, Object> plain(Map<?, ?> map) {
    var plain = new LinkedHashMap<String, Object>();
    map.forEach((key, value) -> {
      if (value != null) {
        plain.put(String.valueOf(key), plain(value));
      }
    });
    return plain;
  }

  private static Object plain(Object value) {
    return switch (value) {
      case Map<?, ?> map -> plain(map);
      case List<?> list ->
          list.stream().filter(Objects::nonNull).<Object>map(ReadYaml::plain).toList();
      case Double number when !Double.isFinite(number) -> throw new NotJson();
      case Object other -> other;
    };
  }

  static Reading.Refused refused(String why, Optional<Mark> mark) {
    return new Reading.Refused(why, mark.map(Place::of));
  }

  private static final class NotJson extends RuntimeException {}
}
