package dev.switchboard.adapter.notify;

import dev.switchboard.domain.agent.SignedEndpoint;
import dev.switchboard.domain.notice.By;
import dev.switchboard.domain.notice.Notice;
import dev.switchboard.domain.notice.Notifier;
import java.time.InstantSource;

/// Tells the owner by a signed webhook. It carries the notice's id as `webhook-id`, the same in
/// each repeat. Only an answer of 2xx counts as arrived; 410 means that the owner wants no more.
///
/// @see <a
///   href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
///   Webhooks</a>
public final class OwnerWebhook implements Notifier {
  private final SignedPost signed;

  public OwnerWebhook(OutboundHttp http, InstantSource clock) {
    this.signed = new SignedPost(http, clock);
  }

  @Override
  public String route() {
    return By.WEBHOOK.route();
  }

  @Override
  public Delivery deliver(Notice notice) {
    return notice
        .owner()
        .webhook()
        .map(webhook -> deliver(webhook, notice))
        .orElseGet(() -> new Delivery.NotWanted("owner has no webhook"));
  }

  private Delivery deliver(SignedEndpoint webhook, Notice notice) {
    var event = new Event(notice.id(), notice.type(), notice.at(), notice.data());
    return WebhookPost.delivery(signed.send(webhook, Payload.fitting(event)));
  }
}
