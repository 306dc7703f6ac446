package dev.switchboard.domain.conversation.tool;

import dev.switchboard.domain.booking.Elsewhere;

/// Says honestly where an owner's own diary could not be checked; nothing where it could.
final class DiaryRemark {
  private static final String UNCHECKED = "I could not check the owner's own diary just now, so ";

  private DiaryRemark() {}

  /// Before an offer.
  static String before(Elsewhere elsewhere) {
    return elsewhere.sure() ? "" : UNCHECKED + "this may still change. ";
  }

  /// After what is done.
  static String after(Elsewhere elsewhere) {
    return elsewhere.sure() ? "" : " " + UNCHECKED + "this stands unless they tell you otherwise.";
  }
}
