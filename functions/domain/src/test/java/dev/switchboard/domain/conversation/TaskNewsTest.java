package dev.switchboard.domain.conversation;

import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.agent.InMemoryAgentDirectory;
import dev.switchboard.domain.agent.NotHeard;
import dev.switchboard.domain.agent.Owner;
import dev.switchboard.domain.contract.HandSetClock;
import dev.switchboard.domain.notice.Author.Writing;
import dev.switchboard.domain.notice.Heard;
import dev.switchboard.domain.notice.InMemoryNoticeQueue;
import dev.switchboard.domain.notice.InMemoryNotices;
import dev.switchboard.domain.notice.Letter;
import dev.switchboard.domain.notice.Notice;
import dev.switchboard.domain.notice.NoticeId;
import dev.switchboard.domain.notice.PlanNotice;
import dev.switchboard.domain.notice.PlannedNotice;
import dev.switchboard.domain.notice.SendNotice;
import dev.switchboard.domain.task.Errands;
import dev.switchboard.domain.task.InMemoryTasks;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.Tasks.Ending;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TaskNewsTest {
  private final HandSetClock clock = new HandSetClock(Errands.NOW);
  private final InMemoryTasks tasks = new InMemoryTasks();
  private final InMemoryAgentDirectory agents = new InMemoryAgentDirectory();
  private final InMemoryNotices notices = new InMemoryNotices();
  private final InMemoryNoticeQueue queue = new InMemoryNoticeQueue();
  private final InMemoryCalls calls = new InMemoryCalls();
  private final PlanTaskNews plan = new PlanTaskNews(new PlanNotice(notices, queue, clock), clock);
  private final WriteTaskNews author = new WriteTaskNews(tasks, agents);
  private final Heard webhook = new Heard("owner-webhook");
  private final Heard email = new Heard("email");
  private final Heard live = new Heard("live-call");

  @Test
  void an_ending_is_told_once_on_each_route_and_noted_in_its_call() {
    agents.save(ACME, Agents.mia());
    var task = ended(Errands.task("t1"), true);

    plan.ended(ACME, task);
    send(task);
    plan.ended(ACME, task);
    send(task);

    assertThat(webhook.notices()).hasSize(1);
    assertThat(email.notices()).hasSize(1);
    assertThat(live.notices().getFirst().spoken())
        .isEqualTo("I have news on what you asked me to do. At nine. Or ten.");
    assertThat(webhook.notices().getFirst().type()).isEqualTo("task.completed");
    assertThat(webhook.notices().getFirst().data())
        .containsEntry("task", task.id().value())
        .containsEntry("result", "At nine.\nOr ten.")
        .containsEntry("call", "call-1");
    assertThat(calls.read(ACME, "call-1").orElseThrow().tasks()).containsExactly(task.id().value());
  }

  @Test
  void a_caller_never_gets_the_reason_of_a_failure_and_the_owner_does() {
    agents.save(ACME, Agents.mia());
    var notice = notice(ended(Errands.task("t1"), false));

    assertThat(notice.type()).isEqualTo("task.failed");
    assertThat(notice.data()).containsEntry("error", "s3cret");
    assertThat(notice.spoken()).doesNotContain("s3cret");
    assertThat(notice.letter().orElseThrow().text())
        .contains("could not be done", "Find out when the shop opens")
        .doesNotContain("s3cret");
  }

  @ParameterizedTest
  @EnumSource
  void what_the_caller_did_not_hear_goes_where_the_owner_says(NotHeard notHeard) {
    agents.save(ACME, mia(notHeard));
    var notice = notice(ended(Errands.task("t1"), true));

    var phone = notice.letter().flatMap(Letter::phone);
    var expected =
        switch (notHeard) {
          case CALLER_BY_SMS, OWNER_BY_SMS -> List.of("sms", "email");
          case OWNER_BY_EMAIL -> List.of("email");
          case NOBODY -> List.<String>of();
        };
    assertThat(notice.otherwise()).isEqualTo(expected);
    assertThat(phone).contains(notHeard == NotHeard.CALLER_BY_SMS ? Errands.ANN : "+15558880000");
    assertThat(notice.letter().flatMap(Letter::email)).contains("ada@example.com");
  }

  @Test
  void what_did_not_begin_on_a_call_needs_nothing_that_stands_in() {
    agents.save(ACME, Agents.mia());
    var notice = notice(ended(Errands.taskFromNowhere("t1"), true));

    assertThat(notice.caller()).isEmpty();
    assertThat(notice.otherwise()).isEmpty();
  }

  @Test
  void a_task_that_did_not_end_so_is_not_told() {
    var task = ended(Errands.task("t1"), true);
    plan.ended(ACME, task);

    var other = new InMemoryTasks();
    other.submit(ACME, Errands.task("t1"));
    var written = new WriteTaskNews(other, agents).write(ACME, planned(task));

    assertThat(written).isInstanceOf(Writing.Obsolete.class);
  }

  private Notice notice(Task task) {
    plan.ended(ACME, task);
    send(task);
    return webhook.notices().getFirst();
  }

  private void send(Task task) {
    var routes = List.of(new NoteTaskEnd(calls), webhook, email, live);
    new SendNotice(notices, queue, List.of(author), routes, clock).send(ACME, id(task));
  }

  private PlannedNotice planned(Task task) {
    return notices.find(ACME, id(task)).orElseThrow();
  }

  private static NoticeId id(Task task) {
    return new NoticeId("%s.%s".formatted(PlanTaskNews.type(task), task.id()));
  }

  private Task ended(Task task, boolean well) {
    var now = Errands.NOW;
    var until = now.plus(Errands.LEASE);
    tasks.submit(ACME, task);
    tasks.take(ACME, task.id(), now, until);
    var ending =
        well
            ? Ending.completed("At nine.\nOr ten.", now, until)
            : Ending.failed("s3cret", now, until);
    tasks.end(ACME, task.id(), 1, ending);
    return tasks.find(ACME, task.id()).orElseThrow();
  }

  private static Agent mia(NotHeard notHeard) {
    var mia = Agents.mia();
    var known = mia.owner();
    var owner = new Owner(known.name(), known.email(), known.phone(), known.webhook(), notHeard);
    return new Agent(
        mia.id(),
        mia.name(),
        mia.greeting(),
        mia.persona(),
        mia.calendar(),
        mia.tools(),
        mia.aliases(),
        mia.bindings(),
        mia.assistant(),
        mia.transferTo(),
        owner,
        mia.work(),
        0);
  }
}
