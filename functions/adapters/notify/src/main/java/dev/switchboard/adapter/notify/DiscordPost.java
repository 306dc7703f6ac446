package dev.switchboard.adapter.notify;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.notice.Endpoint;
import dev.switchboard.domain.notice.EndpointPost;
import dev.switchboard.domain.notice.Notice;
import dev.switchboard.domain.notice.Notifier.Delivery;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Posts to a webhook of Discord, which answers 204. Nobody can be mentioned by what a notice says.
///
/// @see <a href="https://discord.com/developers/docs/resources/webhook#execute-webhook">Execute
///   webhook</a>
public final class DiscordPost implements EndpointPost {
  private static final int MOST_CHARACTERS = 2_000;
  private static final int NOT_FOUND = 404;
  private static final double LONGEST_REST_SECONDS = 86_400;

  private final OutboundHttp http;

  public DiscordPost(OutboundHttp http) {
    this.http = http;
  }

  @Override
  public Endpoint.Kind kind() {
    return Endpoint.Kind.DISCORD;
  }

  @Override
  public Delivery post(Endpoint endpoint, Notice notice) {
    return switch (http.post(endpoint.url(), json(notice), Map.of())) {
      case Exchange.Answered answer when answer.successful() ->
          new Delivery.Delivered("HTTP %d".formatted(answer.status()));
      case Exchange.Answered answer when answer.passing() ->
          new Delivery.Failed(said(answer), rest(answer).or(answer::rest));
      case Exchange.Answered answer ->
          new Delivery.Refused(said(answer), answer.status() == NOT_FOUND);
      case Exchange.Refused refused -> new Delivery.Refused(refused.why());
      case Exchange.Lost lost -> new Delivery.Failed(lost.why());
    };
  }

  /// Its own words may be anything; its code is documented.
  ///
  /// @see <a
  ///   href="https://discord.com/developers/docs/topics/opcodes-and-status-codes#json">Codes</a>
  private static String said(Exchange.Answered answer) {
    return number(answer, "code")
        .map(code -> "answered %d, code %d".formatted(answer.status(), code.longValue()))
        .orElse("answered %d".formatted(answer.status()));
  }

  /// In seconds and parts of them, up to a day.
  private static Optional<Duration> rest(Exchange.Answered answer) {
    return number(answer, "retry_after")
        .map(Number::doubleValue)
        .filter(seconds -> seconds >= 0)
        .map(seconds -> (long) Math.ceil(Math.min(seconds, LONGEST_REST_SECONDS) * 1000))
        .map(Duration::ofMillis);
  }

  private static Optional<Number> number(Exchange.Answered answer, String name) {
    try {
      return Optional.ofNullable(JSON.std.mapFrom(answer.body()).get(name))
          .filter(Number.class::isInstance)
          .map(Number.class::cast);
    } catch (IOException notJson) {
      // Whatever stands between us and Discord may answer in words of its own.
      return Optional.empty();
    }
  }

  private static String json(Notice notice) {
    var letter = Words.of(notice);
    var whole =
        letter.title().isEmpty()
            ? letter.text()
            : "**%s**\n%s".formatted(letter.title(), letter.text());
    try {
      return JSON.std.asString(
          Map.of(
              "content",
              Words.cut(whole, MOST_CHARACTERS),
              "allowed_mentions",
              Map.of("parse", List.of())));
    } catch (IOException e) {
      throw new Fault.Lasting("A message to Discord cannot be written as JSON.", e);
    }
  }
}
