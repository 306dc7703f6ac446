package dev.switchboard.lambda.notices;

import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.adapter.http.RestDoor;
import dev.switchboard.adapter.notify.DiscordPost;
import dev.switchboard.adapter.notify.LiveCallNotice;
import dev.switchboard.adapter.notify.Mailbox;
import dev.switchboard.adapter.notify.Manner;
import dev.switchboard.adapter.notify.OutboundHttp;
import dev.switchboard.adapter.notify.OwnerWebhook;
import dev.switchboard.adapter.notify.SesEmail;
import dev.switchboard.adapter.notify.SlackPost;
import dev.switchboard.adapter.notify.TwilioAccount;
import dev.switchboard.adapter.notify.TwilioSms;
import dev.switchboard.adapter.notify.WebhookPost;
import dev.switchboard.adapter.secrets.Seals;
import dev.switchboard.adapter.ssm.KeptSettings;
import dev.switchboard.domain.booking.FindBookable;
import dev.switchboard.domain.booking.FindSlots;
import dev.switchboard.domain.conversation.WriteTaskNews;
import dev.switchboard.domain.conversation.WriteTaskNote;
import dev.switchboard.domain.conversation.WriteTaskQuestion;
import dev.switchboard.domain.fault.FaultLog;
import dev.switchboard.domain.link.WriteNews;
import dev.switchboard.domain.notice.Author;
import dev.switchboard.domain.notice.EndpointPost;
import dev.switchboard.domain.notice.EndpointRoutes;
import dev.switchboard.domain.notice.Endpoints;
import dev.switchboard.domain.notice.NoticeQueue;
import dev.switchboard.domain.notice.Notifier;
import dev.switchboard.domain.notice.PlanNotice;
import dev.switchboard.domain.notice.Routes;
import dev.switchboard.domain.notice.SendNotice;
import dev.switchboard.domain.notice.WriteDisabled;
import dev.switchboard.domain.reminder.WriteReminder;
import dev.switchboard.domain.task.AnswerLink;
import dev.switchboard.domain.waiting.WriteFreed;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.value.PropertyResolver;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;

/// Puts together who writes notices, and on which routes they go. Only the queue's door has any of
/// it.
@Factory
@Requires(property = RestDoor.FUNCTION, value = "notice-sender")
final class PostOffice {
  private final InstantSource clock = InstantSource.system();

  @Singleton
  SendNotice sendNotice(
      DynamoDbStore store,
      NoticeQueue queue,
      Endpoints endpoints,
      FaultLog faults,
      RandomGenerator random,
      PropertyResolver settings) {
    boolean allowLoopback =
        settings.getProperty("switchboard.allow.loopback", Boolean.class).orElse(false);
    var http = new OutboundHttp(allowLoopback);
    var planNotice = new PlanNotice(store.notices(), queue, clock);
    var routes = new EndpointRoutes(endpoints, posts(http), planNotice, faults, clock);
    var calls = new LiveCallNotice(http, store.calls(), Manner.SAY, allowLoopback);
    return new SendNotice(
        new Followed(store.notices()),
        queue,
        authors(store, endpoints, settings),
        Routes.of(notifiers(http, calls, settings), routes),
        random,
        clock);
  }

  private List<EndpointPost> posts(OutboundHttp http) {
    return List.of(new WebhookPost(http, clock), new SlackPost(http), new DiscordPost(http));
  }

  private List<Author> authors(
      DynamoDbStore store, Endpoints endpoints, PropertyResolver settings) {
    var seal = Seals.late(name -> settings.getProperty(name, String.class), clock);
    var publicUrl = settings.getProperty("switchboard.public.url", String.class).map(URI::create);
    return List.of(
        new WriteDisabled(endpoints, store.agents()),
        new WriteTaskNews(store.tasks(), store.agents()),
        new WriteTaskNote(store.tasks(), store.agents()),
        new WriteTaskQuestion(store.tasks(), store.agents(), new AnswerLink(seal), publicUrl),
        new WriteReminder(
            store.reminders(), store.calendars(), store.days(), store.agents(), clock),
        new WriteFreed(
            store.waitingList(),
            new FindBookable(store.calendars(), store.teams()),
            new FindSlots(store.days(), clock),
            store.agents(),
            clock),
        new WriteNews(store.calendars(), store.teams(), store.days(), store.agents(), clock));
  }

  private List<Notifier> notifiers(OutboundHttp http, Notifier calls, PropertyResolver settings) {
    var setting = KeptSettings.behind(name -> settings.getProperty(name, String.class), clock);
    return List.of(
        calls,
        new OwnerWebhook(http, clock),
        new SesEmail(Mailbox.configured(setting)),
        new TwilioSms(http, () -> TwilioAccount.configured(setting)));
  }
}
