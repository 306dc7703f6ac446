package dev.switchboard.domain.conversation;

import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.conversation.tool.BackOffice;
import dev.switchboard.domain.conversation.tool.BackOffice.Killed;
import dev.switchboard.domain.conversation.tool.FrontDesk;
import dev.switchboard.domain.notice.Author.Writing;
import dev.switchboard.domain.notice.Heard;
import dev.switchboard.domain.notice.InMemoryNoticeQueue;
import dev.switchboard.domain.notice.InMemoryNotices;
import dev.switchboard.domain.notice.Notifier;
import dev.switchboard.domain.notice.PlanNotice;
import dev.switchboard.domain.notice.PlannedNotice;
import dev.switchboard.domain.notice.SendNotice;
import dev.switchboard.domain.reasoning.ScriptedModel;
import dev.switchboard.domain.reasoning.ToolCall;
import dev.switchboard.domain.reasoning.Turn;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.Work.Job;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Mia's work in the background, which may tell Ada, her owner.
final class TellOwnerTest {
  private static final Map<String, Object> DRIPS = Map.of("text", "The boiler drips.");

  private final FrontDesk front = new FrontDesk();
  private final ScriptedModel model = new ScriptedModel();
  private final InMemoryNotices notices = new InMemoryNotices();
  private final InMemoryNoticeQueue queue = new InMemoryNoticeQueue();
  private final TellOwner tool = new TellOwner(new PlanNotice(notices, queue, front.desk.clock));
  private final WriteTaskNote author = new WriteTaskNote(front.tasks, front.agents);
  private final Heard webhook = new Heard("owner-webhook");
  private final Heard email = new Heard("email");

  private final BackOffice office = new BackOffice(front, model);
  private Task task;

  @BeforeEach
  void delegate() {
    task = office.delegated("See to it");
    front.agents.save(
        ACME,
        Agents.versioned(
            Agents.mayUse(FrontDesk.mia(), TellOwner.NAME),
            front.agents.find(ACME, Agents.MIA).orElseThrow().version()));
  }

  @Test
  void the_owner_is_told_what_the_model_worded_and_nobody_on_the_call_is() {
    model.calls(TellOwner.NAME, DRIPS).says("Told.");

    office.run(task, tool);
    send();

    var told = webhook.notices().getFirst();
    assertThat(told.type()).isEqualTo("task.note");
    assertThat(told.owner().name()).isEqualTo("Ada");
    assertThat(told.data())
        .containsEntry("text", "The boiler drips.")
        .containsEntry("task", task.id().value());
    assertThat(email.texts()).containsExactly("Mia has word for you: The boiler drips.");
    assertThat(told.caller()).isEmpty();
    assertThat(notices.list(ACME, Optional.empty(), 10))
        .allSatisfy(each -> assertThat(each.toString()).doesNotContain("boiler", "Ada", "ada@"));
  }

  @Test
  void a_worker_that_died_before_it_was_recorded_has_the_owner_told_once() {
    model.calls(TellOwner.NAME, DRIPS).says("Told.");
    var deadly = BackOffice.deadly(tool);

    assertThatThrownBy(() -> office.run(task, deadly)).isInstanceOf(Killed.class);
    send();
    assertThat(email.notices()).hasSize(1);
    front.desk.clock.pass(Duration.ofMinutes(2));
    office.run(task, deadly);
    send();

    assertThat(front.tasks.find(ACME, task.id()).orElseThrow().result()).contains("Told.");
    assertThat(email.notices()).hasSize(1);
    assertThat(notices.list(ACME, Optional.empty(), 10)).hasSize(1);
  }

  /// Some models number their calls anew in each turn.
  @Test
  void two_words_are_two_notices_though_their_calls_bear_one_id() {
    model
        .calls(new ToolCall("c1", TellOwner.NAME, DRIPS))
        .calls(new ToolCall("c1", TellOwner.NAME, Map.of("text", "It floods.")))
        .says("Told.");

    office.run(task, tool);
    send();

    assertThat(email.texts())
        .containsExactlyInAnyOrder(
            "Mia has word for you: The boiler drips.", "Mia has word for you: It floods.");
  }

  @Test
  void a_task_cannot_flood_its_owner_and_says_nothing_without_words() {
    model.calls(TellOwner.NAME, Map.of("text", "  "));
    for (int number = 0; number <= TellOwner.MOST_NOTES; number++) {
      model.calls(TellOwner.NAME, Map.of("text", "Note %d.".formatted(number)));
    }
    model.says("Told.");

    office.run(task, tool);

    assertThat(notices.list(ACME, Optional.empty(), 100)).hasSize(TellOwner.MOST_NOTES);
    var last = (Turn.Returned) model.asked().getLast().turns().getLast();
    assertThat(last.results().getFirst().text()).contains("was told 5 times");
  }

  @Test
  void no_argument_changes_whose_owner_it_is() {
    model
        .calls(
            TellOwner.NAME,
            Map.of(
                "text",
                "Hello.",
                "owner",
                "bob",
                "workspace",
                "globex",
                "agent",
                "leo",
                "email",
                "x@y"))
        .says("Told.");

    office.run(task, tool);
    send();

    assertThat(notices.list(GLOBEX, Optional.empty(), 10)).isEmpty();
    assertThat(webhook.notices().getFirst().owner()).isEqualTo(Agents.mia().owner());
  }

  @Test
  void what_is_not_there_any_more_is_not_told() {
    model.calls(TellOwner.NAME, DRIPS).says("Told.");
    office.run(task, tool);
    var planned = notices.list(ACME, Optional.empty(), 1).getFirst();

    assertThat(author.writes(planned.plan().type())).isTrue();
    assertThat(author.write(GLOBEX, planned)).isInstanceOf(Writing.Obsolete.class);
  }

  @Test
  void an_agent_that_may_not_use_it_does_not_have_it() {
    var mia = front.agents.find(ACME, Agents.MIA).orElseThrow();
    var history = front.tasks.read(ACME, task.id()).orElseThrow();

    assertThat(tool.of(new Job(ACME, mia, history))).hasSize(1);
    assertThat(tool.of(new Job(ACME, Agents.mia(), history))).isEmpty();
  }

  private void send() {
    var routes = List.<Notifier>of(webhook, email);
    var sending = new SendNotice(notices, queue, List.of(author), routes, front.desk.clock);
    notices.list(ACME, Optional.empty(), 100).stream()
        .map(PlannedNotice::id)
        .forEach(id -> sending.send(ACME, id));
  }
}
