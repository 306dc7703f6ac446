package dev.switchboard.adapter.ics;

import java.util.regex.Pattern;

/// Texts without what iCalendar has no way to write: control characters other than line ends, and
/// halves of characters. Whatever ends a line by Unicode ends it here, since not every calendar app
/// keeps a line separator within a line.
final class Plain {
  private static final Pattern LINE_END = Pattern.compile("\\R");
  private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\n\t]]");

  private Plain() {}

  static String text(String said) {
    return UNWRITABLE.matcher(LINE_END.matcher(said).replaceAll("\n")).replaceAll("");
  }
}
