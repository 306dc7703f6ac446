package dev.switchboard.lambda.links;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.fault.FaultLog;
import dev.switchboard.domain.link.News;
import dev.switchboard.domain.link.TellOwner;
import dev.switchboard.domain.link.WordNews;
import dev.switchboard.domain.notice.Notifier;
import dev.switchboard.domain.notice.Notifier.Delivery;
import dev.switchboard.domain.workspace.WorkspaceId;

/// Tells the owner by their signed webhook, once. Where that fails, the operator finds it in the
/// log: the calendar is brought into step all the same.
final class TellByWebhook implements TellOwner {
  private final WordNews wordNews;
  private final Notifier webhook;
  private final FaultLog faults;

  TellByWebhook(WordNews wordNews, Notifier webhook, FaultLog faults) {
    this.wordNews = wordNews;
    this.webhook = webhook;
    this.faults = faults;
  }

  @Override
  public void tell(WorkspaceId workspace, CalendarId calendar, News news) {
    var notice = wordNews.word(workspace, calendar, news);
    switch (webhook.deliver(notice)) {
      case Delivery.Delivered _, Delivery.NotWanted _ -> {}
      case Delivery.Failed failed -> report(notice.type(), failed);
      case Delivery.Refused refused -> report(notice.type(), refused);
    }
  }

  private void report(String type, Delivery delivery) {
    faults.report(
        "owner",
        new Fault.Lasting("Notice %s did not arrive: %s".formatted(type, delivery.detail())));
  }
}
