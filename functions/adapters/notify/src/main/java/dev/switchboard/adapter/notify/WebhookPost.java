package dev.switchboard.adapter.notify;

import dev.switchboard.domain.notice.Endpoint;
import dev.switchboard.domain.notice.EndpointPost;
import dev.switchboard.domain.notice.Notice;
import dev.switchboard.domain.notice.Notifier.Delivery;
import java.time.InstantSource;

/// Posts a signed webhook. It carries the notice's id as `webhook-id`, the same in each repeat and
/// at each endpoint, and a signature by each secret that the endpoint has. Only an answer of 2xx
/// counts as arrived; 410 means that the endpoint wants no more.
///
/// @see <a
///   href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
///   Webhooks</a>
public final class WebhookPost implements EndpointPost {
  private static final int GONE = 410;

  private final SignedPost signed;
  private final InstantSource clock;

  public WebhookPost(OutboundHttp http, InstantSource clock) {
    this.signed = new SignedPost(http, clock);
    this.clock = clock;
  }

  @Override
  public Endpoint.Kind kind() {
    return Endpoint.Kind.WEBHOOK;
  }

  @Override
  public Delivery post(Endpoint endpoint, Notice notice) {
    var event = Payload.fitting(new Event(notice.id(), notice.type(), notice.at(), notice.data()));
    return delivery(signed.send(endpoint.url(), endpoint.signingAt(clock.instant()), event));
  }

  static Delivery delivery(Exchange exchange) {
    return switch (exchange) {
      case Exchange.Answered answer when answer.successful() ->
          new Delivery.Delivered("HTTP %d".formatted(answer.status()));
      case Exchange.Answered answer when answer.status() == GONE ->
          new Delivery.Refused("answered %d".formatted(answer.status()), true);
      case Exchange.Answered answer ->
          new Delivery.Failed("answered %d".formatted(answer.status()), answer.rest());
      case Exchange.Refused refused -> new Delivery.Refused(refused.why());
      case Exchange.Lost lost -> new Delivery.Failed(lost.why());
    };
  }
}
