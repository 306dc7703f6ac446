package dev.switchboard.domain.conversation.tool;

import dev.switchboard.domain.conversation.tool.Tool.Use;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// How a customer can be reached: a number they gave, else the one they call from, and an e-mail
/// address if it can be one.
record Contact(Optional<String> phone, Optional<String> email, String remark) {
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final int FEWEST_DIGITS = 5;

  static Contact of(Use use) {
    var phone =
        use.arguments().text("phone").flatMap(Contact::phone).or(() -> use.envelope().caller());
    var given = use.arguments().text("email").map(Contact::unspelled);
    var email = given.filter(text -> EMAIL.matcher(text).matches());
    var remark =
        given.isPresent() && email.isEmpty()
            ? " I could not make out the e-mail address, so I left it out."
            : "";
    return new Contact(phone, email, remark);
  }

  /// A number without what is written between its digits; empty where it cannot be a number.
  static Optional<String> phone(String said) {
    var plain = said.replaceAll("[^0-9+]", "");
    return plain.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS
        ? Optional.of(plain)
        : Optional.empty();
  }

  /// An address as it is said: "jo dot doe at example dot com".
  private static String unspelled(String said) {
    return said.contains("@")
        ? said.replaceAll("\\s", "")
        : said.toLowerCase(Locale.ROOT)
            .replaceAll("\\s+at\\s+", "@")
            .replaceAll("\\s+dot\\s+", ".")
            .replaceAll("\\s", "");
  }
}
