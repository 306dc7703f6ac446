package dev.switchboard.lambda.tasks;

import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.adapter.http.RestDoor;
import dev.switchboard.adapter.notify.HttpWork;
import dev.switchboard.adapter.notify.LiveCallNotice;
import dev.switchboard.adapter.notify.Manner;
import dev.switchboard.adapter.notify.OutboundHttp;
import dev.switchboard.adapter.notify.OwnerWebhook;
import dev.switchboard.adapter.sqs.SqsQueues;
import dev.switchboard.domain.conversation.NoteTaskEnd;
import dev.switchboard.domain.conversation.SummariseCall;
import dev.switchboard.domain.notice.Notifier;
import dev.switchboard.domain.reasoning.Models;
import dev.switchboard.domain.task.ModelWork;
import dev.switchboard.domain.task.RunTask;
import dev.switchboard.domain.task.TellEnding;
import dev.switchboard.domain.task.Work;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.value.PropertyResolver;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/// Puts together who does which kind of work, and who is told what became of it. Only the queue's
/// door has any of it.
@Factory
@Requires(property = RestDoor.FUNCTION, value = "task-runner")
final class Workshop {
  private final InstantSource clock = InstantSource.system();

  @Singleton
  RunTask runTask(
      DynamoDbStore store, SqsQueues queues, Models models, PropertyResolver settings) {
    boolean allowLoopback = allowsLoopback(settings);
    var http = new OutboundHttp(allowLoopback);
    List<Work> works =
        List.of(
            new HttpWork(http, clock),
            new SummariseCall(store.calls(), clock),
            new ModelWork(models));
    List<Notifier> notifiers =
        List.of(
            new NoteTaskEnd(store.calls()),
            new OwnerWebhook(http, clock),
            new LiveCallNotice(http, store.calls(), Manner.TELL_ASSISTANT, allowLoopback));
    return new RunTask(
        store.tasks(),
        queues.tasks(),
        store.agents(),
        works,
        new TellEnding(store.tasks(), notifiers, clock),
        clock);
  }

  private static boolean allowsLoopback(PropertyResolver settings) {
    return settings.getProperty("switchboard.allow.loopback", Boolean.class).orElse(false);
  }
}
