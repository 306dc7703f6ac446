package dev.switchboard.adapter.dynamodb;

import static dev.switchboard.domain.task.Errands.NOW;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.notice.InMemoryNoticeQueue;
import dev.switchboard.domain.notice.NoticeId;
import dev.switchboard.domain.notice.Notices;
import dev.switchboard.domain.notice.Plan;
import dev.switchboard.domain.notice.PlanNotice;
import dev.switchboard.domain.task.Errands;
import dev.switchboard.domain.task.TaskId;
import dev.switchboard.domain.task.Tasks;
import dev.switchboard.topology.LogFields;
import dev.switchboard.topology.Tables;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/// What rests in a table and is found again by a sweep still knows what set it off.
final class CauseTest {
  private static final Instant UNTIL = NOW.plus(Errands.LEASE);
  private static final NoticeId NOTICE = new NoticeId("n1");

  private final TestTables tables =
      TestTables.in(LocalDynamoDb.client(), List.of(Tables.TASKS, Tables.NOTICES));
  private final Tasks tasks = tables.store().tasks();
  private final Notices notices = tables.store().notices();

  @AfterEach
  void forget() {
    MDC.clear();
  }

  @Test
  void whoever_takes_a_task_goes_on_for_what_set_it_off() {
    var id = Errands.id("r1");
    workingFor("the call");
    tasks.submit(ACME, Errands.task("r1"));

    assertThat(taking(id, NOW, "a sweep")).contains("the call");
    assertThat(taking(id, UNTIL.plusSeconds(1), "another sweep")).contains("the call");
  }

  /// A version before this one stored none.
  @Test
  void a_task_that_nothing_is_known_of_leaves_the_taker_under_its_own_id() {
    var id = Errands.id("r1");
    MDC.clear();
    tasks.submit(ACME, Errands.task("r1"));

    assertThat(taking(id, NOW, "a sweep")).contains("a sweep");
  }

  @Test
  void a_task_that_is_not_taken_changes_nothing() {
    var id = Errands.id("r1");
    workingFor("the call");
    tasks.submit(ACME, Errands.task("r1"));
    tasks.take(ACME, id, NOW, UNTIL);

    assertThat(taking(id, NOW, "a repeat")).contains("a repeat");
  }

  @Test
  void a_notice_keeps_what_set_it_off_whoever_writes_it_then() {
    workingFor("the call");
    plan(1);
    workingFor("a sweep");
    var found = notices.find(ACME, NOTICE).orElseThrow();
    notices.save(ACME, found);

    assertThat(cause()).contains("the call");
  }

  @Test
  void a_notice_that_is_planned_anew_is_of_what_planned_it_anew() {
    workingFor("the call");
    plan(1);
    workingFor("the call that moved it");
    plan(2);

    assertThat(cause()).contains("the call that moved it");
  }

  private Optional<String> taking(TaskId id, Instant now, String wokenBy) {
    workingFor(wokenBy);
    tasks.take(ACME, id, now, now.plus(Errands.LEASE));
    return Optional.ofNullable(MDC.get(LogFields.CORRELATION_ID));
  }

  private void plan(long revision) {
    new PlanNotice(notices, new InMemoryNoticeQueue(), InstantSource.fixed(NOW))
        .plan(
            ACME,
            new Plan(
                NOTICE, "reminder", Set.of("sms"), Map.of(), NOW.plusSeconds(revision), revision));
  }

  private Optional<String> cause() {
    return notices.find(ACME, NOTICE).orElseThrow().plan().cause();
  }

  private static void workingFor(String cause) {
    MDC.put(LogFields.CORRELATION_ID, cause);
  }
}
