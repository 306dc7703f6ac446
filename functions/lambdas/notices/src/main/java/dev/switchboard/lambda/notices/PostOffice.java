package dev.switchboard.lambda.notices;

import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.adapter.http.RestDoor;
import dev.switchboard.adapter.notify.Mailbox;
import dev.switchboard.adapter.notify.OutboundHttp;
import dev.switchboard.adapter.notify.OwnerWebhook;
import dev.switchboard.adapter.notify.SesEmail;
import dev.switchboard.adapter.notify.TwilioAccount;
import dev.switchboard.adapter.notify.TwilioSms;
import dev.switchboard.adapter.ssm.KeptSettings;
import dev.switchboard.domain.booking.FindSlots;
import dev.switchboard.domain.link.WriteNews;
import dev.switchboard.domain.notice.Author;
import dev.switchboard.domain.notice.NoticeQueue;
import dev.switchboard.domain.notice.Notifier;
import dev.switchboard.domain.notice.SendNotice;
import dev.switchboard.domain.reminder.WriteReminder;
import dev.switchboard.domain.waiting.WriteFreed;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.value.PropertyResolver;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/// Puts together who writes notices, and on which routes they go. Only the queue's door has any of
/// it.
@Factory
@Requires(property = RestDoor.FUNCTION, value = "notice-sender")
final class PostOffice {
  private final InstantSource clock = InstantSource.system();

  @Singleton
  SendNotice sendNotice(DynamoDbStore store, NoticeQueue queue, PropertyResolver settings) {
    return new SendNotice(store.notices(), queue, authors(store), notifiers(settings), clock);
  }

  private List<Author> authors(DynamoDbStore store) {
    return List.of(
        new WriteReminder(
            store.reminders(), store.calendars(), store.days(), store.agents(), clock),
        new WriteFreed(
            store.waitingList(),
            store.calendars(),
            new FindSlots(store.days(), clock),
            store.agents(),
            clock),
        new WriteNews(store.calendars(), store.teams(), store.days(), store.agents(), clock));
  }

  private List<Notifier> notifiers(PropertyResolver settings) {
    boolean allowLoopback =
        settings.getProperty("switchboard.allow.loopback", Boolean.class).orElse(false);
    var http = new OutboundHttp(allowLoopback);
    var setting = KeptSettings.behind(name -> settings.getProperty(name, String.class), clock);
    return List.of(
        new OwnerWebhook(http, clock),
        new SesEmail(Mailbox.configured(setting)),
        new TwilioSms(http, () -> TwilioAccount.configured(setting)));
  }
}
