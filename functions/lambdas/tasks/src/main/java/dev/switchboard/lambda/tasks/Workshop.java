package dev.switchboard.lambda.tasks;

import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.adapter.http.RestDoor;
import dev.switchboard.adapter.llm.PlainJson;
import dev.switchboard.adapter.notify.HttpWork;
import dev.switchboard.adapter.notify.OutboundHttp;
import dev.switchboard.adapter.sqs.SqsQueues;
import dev.switchboard.domain.booking.FindBookable;
import dev.switchboard.domain.conversation.NoteTaskEnd;
import dev.switchboard.domain.conversation.PlanTaskNews;
import dev.switchboard.domain.conversation.SummariseCall;
import dev.switchboard.domain.conversation.tool.CalendarZone;
import dev.switchboard.domain.notice.PlanNotice;
import dev.switchboard.domain.reasoning.Models;
import dev.switchboard.domain.task.FollowEnd;
import dev.switchboard.domain.task.ModelWork;
import dev.switchboard.domain.task.Pulse;
import dev.switchboard.domain.task.RunTask;
import dev.switchboard.domain.task.SignalTask;
import dev.switchboard.domain.task.TaskTool;
import dev.switchboard.domain.task.Turnstile;
import dev.switchboard.domain.task.Work;
import dev.switchboard.domain.workflow.WorkflowWork;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.value.PropertyResolver;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
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
      DynamoDbStore store, SqsQueues queues, Turnstile turnstile, List<Work> works, Pulse pulse) {
    var news = new PlanTaskNews(new PlanNotice(store.notices(), queues.notices(), clock), clock);
    var workshop =
        new dev.switchboard.domain.task.Workshop(
            store.tasks(),
            store.dispatching().accounts(),
            turnstile,
            store.agents(),
            dev.switchboard.domain.task.Workshop.byKind(works),
            news,
            pulse,
            clock,
            new SecureRandom());
    var followEnd =
        new FollowEnd(
            store.tasks(),
            new SignalTask(store.tasks(), turnstile),
            List.of(new NoteTaskEnd(store.calls()), news),
            clock);
    return new RunTask(workshop, followEnd, turnstile);
  }

  @Singleton
  Work http(PropertyResolver settings) {
    boolean allowLoopback =
        settings.getProperty("switchboard.allow.loopback", Boolean.class).orElse(false);
    return new HttpWork(new OutboundHttp(allowLoopback), clock);
  }

  @Singleton
  Work summariseCall(DynamoDbStore store) {
    return new SummariseCall(store.calls(), clock);
  }

  @Singleton
  Work model(Models models, TaskTool.Toolbox toolbox, DynamoDbStore store) {
    var home = new CalendarZone(new FindBookable(store.calendars(), store.teams()));
    return new ModelWork(models, toolbox, new PlainJson(), home);
  }

  @Singleton
  Work workflow() {
    return new WorkflowWork(new PlainJson());
  }

  @Singleton
  Pulse pulse() {
    return new HeartBeats();
  }
}
