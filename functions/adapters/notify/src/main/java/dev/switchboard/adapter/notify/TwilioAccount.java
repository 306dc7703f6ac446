package dev.switchboard.adapter.notify;

import java.util.Optional;
import java.util.function.Function;

/// By which account of Twilio messages go out.
///
/// @param from a number in E.164, a sender's name, or the id of a messaging service, which begins
///   with `MG`
/// @param url where the API is
public record TwilioAccount(String sid, String token, String from, String url) {
  private static final String TWILIO = "https://api.twilio.com";

  /// The one that the settings name: `switchboard.sms.account`, `switchboard.sms.token`,
  /// `switchboard.sms.from` and, where it is not Twilio itself, `switchboard.sms.url`. Empty where
  /// none of the first three is set; half an account is a mistake.
  public static Optional<TwilioAccount> configured(Function<String, Optional<String>> setting) {
    var sid = setting.apply("switchboard.sms.account");
    var token = setting.apply("switchboard.sms.token");
    var from = setting.apply("switchboard.sms.from");
    if (sid.isEmpty() && token.isEmpty() && from.isEmpty()) {
      return Optional.empty();
    }
    var url = setting.apply("switchboard.sms.url").orElse(TWILIO);
    return Optional.of(
        new TwilioAccount(
            needed("SWITCHBOARD_SMS_ACCOUNT", sid),
            needed("SWITCHBOARD_SMS_TOKEN", token),
            needed("SWITCHBOARD_SMS_FROM", from),
            url));
  }

  String messages() {
    return "%s/2010-04-01/Accounts/%s/Messages.json".formatted(url, sid);
  }

  private static String needed(String name, Optional<String> value) {
    return value.orElseThrow(() ->
        new IllegalArgumentException(
            "%s must be set, because other settings for SMS are.".formatted(name)));
  }

  @Override
  public String toString() {
    return "TwilioAccount[%s]".formatted(sid);
  }
}
