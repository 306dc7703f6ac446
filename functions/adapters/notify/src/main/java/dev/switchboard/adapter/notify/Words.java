package dev.switchboard.adapter.notify;

import dev.switchboard.domain.notice.Letter;
import dev.switchboard.domain.notice.Notice;

/// Words for people, made to fit.
final class Words {
  private static final String CUT = "…";

  private Words() {}

  /// At most so many characters, the sign that something is left out included. No pair of
  /// surrogates is torn apart.
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - CUT.length();
    int whole = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    return text.substring(0, whole) + CUT;
  }

  /// What a notice says to somebody who reads it.
  static Letter of(Notice notice) {
    return notice.letter().orElseGet(() -> Letter.to(notice.owner(), "", notice.spoken()));
  }
}
