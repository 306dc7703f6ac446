package dev.switchboard.adapter.notify;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.notice.Endpoint;
import dev.switchboard.domain.notice.EndpointPost;
import dev.switchboard.domain.notice.Notice;
import dev.switchboard.domain.notice.Notifier.Delivery;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Posts to an incoming webhook of Slack, which answers `ok`, or a word that says what is wrong.
/// Nobody can be mentioned by what a notice says: Slack reads mentions and links in `<>` only.
///
/// @see <a
///   href="https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks">Incoming
///   webhooks</a>
public final class SlackPost implements EndpointPost {
  /// Slack recommends no more.
  private static final int MOST_CHARACTERS = 4_000;

  private static final Set<String> GONE =
      Set.of(
          "no_service",
          "no_service_id",
          "no_active_hooks",
          "no_team",
          "team_disabled",
          "invalid_token",
          "channel_not_found",
          "channel_is_archived");

  private static final Pattern WORD = Pattern.compile("[a-z_]{1,40}");

  private final OutboundHttp http;

  public SlackPost(OutboundHttp http) {
    this.http = http;
  }

  @Override
  public Endpoint.Kind kind() {
    return Endpoint.Kind.SLACK;
  }

  @Override
  public Delivery post(Endpoint endpoint, Notice notice) {
    return switch (http.post(endpoint.url(), json(notice), Map.of())) {
      case Exchange.Answered answer when answer.successful() ->
          new Delivery.Delivered("HTTP %d".formatted(answer.status()));
      case Exchange.Answered answer when answer.passing() ->
          new Delivery.Failed(said(answer), answer.rest());
      case Exchange.Answered answer ->
          new Delivery.Refused(said(answer), GONE.contains(answer.body().strip()));
      case Exchange.Refused refused -> new Delivery.Refused(refused.why());
      case Exchange.Lost lost -> new Delivery.Failed(lost.why());
    };
  }

  private static String said(Exchange.Answered answer) {
    var body = answer.body().strip();
    return WORD.matcher(body).matches()
        ? "answered %d, %s".formatted(answer.status(), body)
        : "answered %d".formatted(answer.status());
  }

  private static String json(Notice notice) {
    var letter = Words.of(notice);
    var text = escaped(Words.cut(letter.text(), MOST_CHARACTERS));
    var whole =
        letter.title().isEmpty() ? text : "*%s*\n%s".formatted(escaped(letter.title()), text);
    try {
      return JSON.std.asString(Map.of("text", whole));
    } catch (IOException e) {
      throw new Fault.Lasting("A message to Slack cannot be written as JSON.", e);
    }
  }

  /// @see <a href="https://docs.slack.dev/messaging/formatting-message-text#escaping">Escaping
  ///   text</a>
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
