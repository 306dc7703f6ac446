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
import dev.switchboard.domain.notice.Notifier;
import dev.switchboard.domain.notice.PlanNotice;
import dev.switchboard.domain.notice.PlannedNotice;
import dev.switchboard.domain.notice.SendNotice;
import dev.switchboard.domain.reasoning.Used;
import dev.switchboard.domain.task.AnswerLink;
import dev.switchboard.domain.task.Deed;
import dev.switchboard.domain.task.Errands;
import dev.switchboard.domain.task.InMemoryTasks;
import dev.switchboard.domain.task.Question;
import dev.switchboard.domain.task.Signal;
import dev.switchboard.domain.task.Step;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.TaskStatus;
import dev.switchboard.domain.workspace.InMemorySeal;
import dev.switchboard.domain.workspace.Tenants;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TaskNewsTest {
  private final HandSetClock clock = new HandSetClock(Errands.NOW);
  private final InMemoryTasks tasks = new InMemoryTasks();
  private final InMemoryAgentDirectory agents = new InMemoryAgentDirectory();
  private final InMemoryNotices notices = new InMemoryNotices();
  private final InMemoryNoticeQueue queue = new InMemoryNoticeQueue();
  private final PlanTaskNews plan = new PlanTaskNews(new PlanNotice(notices, queue, clock), clock);
  private final WriteTaskNews author = new WriteTaskNews(tasks, agents);
  private final Heard webhook = new Heard("owner-webhook");
  private final Heard email = new Heard("email");
  private final Heard live = new Heard("live-call");

  @Test
  void an_ending_is_told_once_on_each_route() {
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

  @Test
  void a_branch_is_not_told_when_it_ends() {
    plan.ended(ACME, Errands.completed(Errands.branch(Errands.id("t1"), "a")));

    assertThat(notices.list(ACME, Optional.empty(), 10)).isEmpty();
  }

  @Test
  void a_question_is_told_with_an_address_where_it_is_answered() {
    agents.save(ACME, Agents.mia());
    var link = new AnswerLink(new InMemorySeal());
    var asking =
        new WriteTaskQuestion(tasks, agents, link, Optional.of(URI.create("https://x.example")));
    var task = asked();

    plan.tell(ACME, task, tasks.read(ACME, task.id()).orElseThrow().steps().getFirst());
    var planned = notices.list(ACME, Optional.empty(), 1).getFirst();
    var notice = ((Writing.Written) asking.write(ACME, planned)).notice();

    assertThat(notice.type()).isEqualTo("task.question");
    assertThat(notice.spoken()).isEqualTo("Blue or red?");
    assertThat(notice.data()).containsEntry("options", List.of("blue", "red"));
    var url = URI.create(String.valueOf(notice.data().get("answerUrl")));
    var token = url.getPath().substring("/answers/acme/".length());
    assertThat(link.read(ACME, token)).contains(new AnswerLink.Answerable(task.id(), 1));
    assertThat(link.read(Tenants.GLOBEX, token)).isEmpty();
    assertThat(link.read(ACME, "made-up")).isEmpty();
    assertThat(notice.letter().orElseThrow().text()).contains("Mia asks", url.toString());

    tasks.leave(ACME, task.id(), new Signal.Cancel("", Errands.NOW));
    tasks.end(ACME, task.id(), 1, Errands.ended(TaskStatus.CANCELLED, "", 2, 1));
    assertThat(asking.write(ACME, planned)).isInstanceOf(Writing.Obsolete.class);
  }

  private Task asked() {
    var task = Errands.task("t1");
    tasks.submit(ACME, task);
    tasks.take(ACME, task.id(), Errands.NOW, Errands.NOW.plus(Errands.LEASE));
    var question =
        new Question(
            "Blue or red?",
            new Question.Form.Choice(List.of("blue", "red")),
            Optional.empty(),
            Optional.empty());
    var step = new Step(1, 1, new Deed.Asked(question), Used.NONE, Errands.NOW);
    tasks.record(ACME, task.id(), 1, step, Errands.NOW.plus(Errands.LEASE));
    return tasks.find(ACME, task.id()).orElseThrow();
  }

  private Notice notice(Task task) {
    plan.ended(ACME, task);
    send(task);
    return webhook.notices().getFirst();
  }

  private void send(Task task) {
    var routes = List.<Notifier>of(webhook, email, live);
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
            ? Errands.ended(TaskStatus.COMPLETED, "At nine.\nOr ten.", 1, 1)
            : Errands.ended(TaskStatus.FAILED, "s3cret", 1, 1);
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
