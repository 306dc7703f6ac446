package dev.switchboard.adapter.notify;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.switchboard.domain.notice.By;
import dev.switchboard.domain.notice.Letter;
import dev.switchboard.domain.notice.Notice;
import dev.switchboard.domain.notice.Notifier;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Tells by SMS, through Twilio. Delivered means that Twilio has taken it. Twilio knows no repeats,
/// so an answer that was lost may lead to a second SMS. No detail holds a number.
///
/// One form post is all of Twilio's API that this takes; their SDK would add 40 MB to the function
/// for it, and requests of its own that are not guarded as ours are.
///
/// @see <a href="https://www.twilio.com/docs/messaging/api/message-resource">Messages</a>
public final class TwilioSms implements Notifier {
  private final OutboundHttp http;
  private final Supplier<Optional<TwilioAccount>> account;

  /// Nobody is told where there is no account. It is asked for each time, because its token may
  /// change.
  public TwilioSms(OutboundHttp http, Supplier<Optional<TwilioAccount>> account) {
    this.http = http;
    this.account = account;
  }

  @Override
  public String route() {
    return By.SMS.route();
  }

  @Override
  public Delivery deliver(Notice notice) {
    var phone = notice.letter().flatMap(Letter::phone);
    if (phone.isEmpty()) {
      return new Delivery.NotWanted("there is no phone number");
    }
    return account
        .get()
        .map(known -> deliver(known, phone.get(), notice.letter().orElseThrow().text()))
        .orElseGet(() -> new Delivery.NotWanted("no account for SMS is set"));
  }

  private Delivery deliver(TwilioAccount known, String phone, String text) {
    var form = new LinkedHashMap<String, String>();
    form.put("To", phone);
    form.put(known.from().startsWith("MG") ? "MessagingServiceSid" : "From", known.from());
    form.put("Body", text);
    var exchange = http.postForm(known.messages(), encoded(form), authorization(known));
    return switch (exchange) {
      case Exchange.Answered answer when answer.successful() ->
          new Delivery.Delivered(sid(answer).orElse("HTTP %d".formatted(answer.status())));
      case Exchange.Answered answer when answer.passing() ->
          new Delivery.Failed(words(answer), answer.rest());
      case Exchange.Answered answer -> new Delivery.Refused(words(answer));
      case Exchange.Refused refused -> new Delivery.Refused(refused.why());
      case Exchange.Lost lost -> new Delivery.Failed(lost.why());
    };
  }

  /// Twilio's own words may name the number; its code is documented.
  ///
  /// @see <a href="https://www.twilio.com/docs/api/errors">Error codes</a>
  private static String words(Exchange.Answered answer) {
    return json(answer)
        .map(body -> body.get("code"))
        .filter(Number.class::isInstance)
        .map(code -> "answered %d, Twilio's code %s".formatted(answer.status(), code))
        .orElse("answered %d".formatted(answer.status()));
  }

  private static Optional<String> sid(Exchange.Answered answer) {
    return json(answer)
        .map(body -> body.get("sid"))
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }

  private static Optional<Map<String, Object>> json(Exchange.Answered answer) {
    try {
      return Optional.ofNullable(JSON.std.mapFrom(answer.body()));
    } catch (IOException notJson) {
      // Whatever stands between us and Twilio may answer in words of its own.
      return Optional.empty();
    }
  }

  private static Map<String, String> authorization(TwilioAccount known) {
    var pair = "%s:%s".formatted(known.sid(), known.token()).getBytes(StandardCharsets.UTF_8);
    return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
