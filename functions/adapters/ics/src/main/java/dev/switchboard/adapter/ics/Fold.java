package dev.switchboard.adapter.ics;

import java.nio.charset.StandardCharsets;

/// Folds long lines. ical4j's own writer counts characters where the standard counts bytes, and
/// cuts those in two that Java keeps as a pair, so that an emoji at the fold would be lost.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc5545#section-3.1">RFC 5545, content lines</a>
final class Fold {
  private static final int MOST_BYTES = 75;

  private Fold() {}

  static String lines(String text) {
    var folded = new StringBuilder(text.length() + text.length() / 32);
    int bytes = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int character = text.codePointAt(i);
      if (character == '\r' || character == '\n') {
        bytes = 0;
      } else {
        int more = bytes(Character.toString(character));
        if (bytes + more > MOST_BYTES) {
          folded.append("\r\n ");
          bytes = 1;
        }
        bytes += more;
      }
      folded.appendCodePoint(character);
    }
    return folded.toString();
  }

  static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
