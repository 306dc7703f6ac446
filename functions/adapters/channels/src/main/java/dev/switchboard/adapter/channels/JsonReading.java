package dev.switchboard.adapter.channels;

/// What came of reading JSON.
public sealed interface JsonReading {
  record Good(JsonObject object) implements JsonReading {}

  /// Not JSON as it must be.
  ///
  /// @param why a sentence that says where and what, without anything of the text in it
  record Bad(String why) implements JsonReading {}
}
