package dev.switchboard.lambda.agents;

/// How texts of an agent are written.
final class Forms {
  /// E.164.
  static final String PHONE = "\\+[1-9][0-9]{6,14}";

  static final String PHONE_WORDS = "must be a number in E.164, such as +442079460000";

  private Forms() {}
}
