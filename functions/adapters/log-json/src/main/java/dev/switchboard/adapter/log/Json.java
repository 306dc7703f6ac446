package dev.switchboard.adapter.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/// Writes objects on one line.
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /// Writes the members of an object.
  interface Members {
    void write(JsonGenerator json) throws IOException;
  }

  static String object(Members members) {
    var text = new StringWriter();
    try (var json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      members.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /// Numbers and truth values as they are, everything else as its text.
  static void fields(JsonGenerator json, Map<String, ?> fields) throws IOException {
    for (var field : fields.entrySet()) {
      json.writeFieldName(field.getKey());
      switch (field.getValue()) {
        case Long number -> json.writeNumber(number);
        case Integer number -> json.writeNumber(number);
        case Double number -> json.writeNumber(number);
        case Boolean truth -> json.writeBoolean(truth);
        case null -> json.writeNull();
        case Object other -> json.writeString(other.toString());
      }
    }
  }
}
