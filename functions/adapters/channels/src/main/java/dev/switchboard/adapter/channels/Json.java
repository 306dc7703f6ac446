package dev.switchboard.adapter.channels;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads and writes JSON. Reading is strict: exactly one object, no name twice in an object, at
/// most `DEEPEST` levels and `LONGEST_NUMBER` digits, every number one that a double can hold.
/// Nulls are left out, and texts are made fit by `Text.clean`.
public final class Json {
  static final int DEEPEST = 200;
  static final int LONGEST_NUMBER = 100;
  private static final char REPLACEMENT = '\uFFFD';

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(LONGEST_NUMBER)
                  .build())
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private Json() {}

  public static JsonReading read(byte[] utf8) {
    var text = new String(utf8, StandardCharsets.UTF_8);
    return text.indexOf(REPLACEMENT) < 0 ? read(text) : readStrictly(utf8);
  }

  /// Says whether a replacement character was sent, or stands for what is not UTF-8.
  private static JsonReading readStrictly(byte[] utf8) {
    try {
      return read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
    } catch (CharacterCodingException e) {
      return new JsonReading.Bad("The body must be in UTF-8, and is not.");
    }
  }

  public static JsonReading read(String text) {
    try (var parser = FACTORY.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return new JsonReading.Bad("The body must be a JSON object, and is something else.");
      }
      var object = new JsonObject(JsonTree.object(parser));
      return parser.nextToken() == null
          ? new JsonReading.Good(object)
          : new JsonReading.Bad("The body must be one JSON object, and something follows it.");
    } catch (JsonProcessingException e) {
      // The parser's own words quote the text, so they stay here.
      return new JsonReading.Bad("The body must be a JSON object, and is broken" + place(e));
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory failed.", e);
    }
  }

  public static String write(Object value) {
    try {
      return JSON.std.asString(value);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory failed.", e);
    }
  }

  private static String place(JsonProcessingException e) {
    return Optional.ofNullable(e.getLocation())
        .map(at -> " at line %d, column %d.".formatted(at.getLineNr(), at.getColumnNr()))
        .orElse(".");
  }
}
