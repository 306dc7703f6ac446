package dev.switchboard.adapter.channels;

/// Makes texts of strangers fit for every place that they go to: queues, tables, JSON and
/// loudspeakers.
public final class Text {
  private static final char REPLACEMENT = '\uFFFD';

  private Text() {}

  /// The same text, with half surrogate pairs, control characters and non-characters replaced. SQS
  /// refuses a message that holds them, and a JSON writer stops at half a pair.
  ///
  /// @see <a
  ///   href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html">SQS
  ///   SendMessage</a>
  public static String clean(String text) {
    int first = firstUnfit(text, 0);
    if (first < 0) {
      return text;
    }
    var clean = new StringBuilder(text);
    for (int at = first; at >= 0; at = firstUnfit(text, at + 1)) {
      clean.setCharAt(at, REPLACEMENT);
    }
    return clean.toString();
  }

  /// The text as one line: each line break, tab or other control character becomes a space.
  public static String oneLine(String text) {
    var line = new StringBuilder(clean(text));
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
        line.setCharAt(at, ' ');
      }
    }
    return line.toString();
  }

  /// The first `most` characters, one fewer where the cut would halve a surrogate pair.
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most > 0 && Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end);
  }

  private static int firstUnfit(String text, int from) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n' || (c >= ' ' && c < Character.MIN_SURROGATE)) {
        at++;
        continue;
      }
      int code = text.codePointAt(at);
      if (!fit(code)) {
        return at;
      }
      at += Character.charCount(code);
    }
    return -1;
  }

  private static boolean fit(int code) {
    return code >= ' '
        ? code < Character.MIN_SURROGATE
            || (code > Character.MAX_SURROGATE && code < 0xFFFE)
            || code > 0xFFFF
        : code == '\t' || code == '\n' || code == '\r';
  }
}
