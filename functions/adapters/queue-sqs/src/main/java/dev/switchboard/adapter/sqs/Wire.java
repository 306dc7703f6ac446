package dev.switchboard.adapter.sqs;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.switchboard.domain.plain.PlainObject;
import java.io.IOException;
import java.util.Optional;

/// JSON objects of one version: what every record on the queues is made of.
final class Wire {
  /// The only version so far. A reader refuses others, and the message is parked until somebody
  /// understands it.
  static final int VERSION = 1;

  private Wire() {}

  /// A record of this type, to which its fields are added.
  static PlainObject record(String type) {
    return new PlainObject().put("version", VERSION).put("type", type);
  }

  static String write(PlainObject record) {
    try {
      return JSON.std.asString(record.values());
    } catch (IOException e) {
      throw new IllegalStateException("Plain values can always be written.", e);
    }
  }

  /// The object of this version; empty where the text is none.
  static Optional<PlainObject> read(String body) {
    try {
      // The JSON value null is read as no map at all.
      return Optional.ofNullable(JSON.std.mapFrom(body))
          .map(PlainObject::new)
          .filter(record -> record.count("version") == VERSION);
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }
}
