package dev.switchboard.domain.notice;

import static dev.switchboard.domain.notice.Reminded.ID;
import static dev.switchboard.domain.notice.Reminded.NOW;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.notice.PlannedNotice.State;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlanNoticeTest {
  private static final Duration SOON = Duration.ofMinutes(10);
  private static final Duration LATER = Duration.ofHours(5);

  private final Post post = new Post();

  @Test
  void the_same_plan_again_changes_nothing() {
    post.planned(LATER, 1);
    var first = post.stored();

    post.planned(LATER, 1);

    assertThat(post.stored()).isEqualTo(first);
    assertThat(first.dueAt()).contains(NOW.plus(LATER));
  }

  @Test
  void what_is_due_within_a_quarter_of_an_hour_gets_a_message_that_waits() {
    post.planned(SOON, 1);

    assertThat(post.queue.sent()).containsExactly(new InMemoryNoticeQueue.Sent(ACME, ID, SOON));
  }

  @Test
  void what_is_due_later_gets_none_until_a_sweep_shortly_before() {
    post.planned(LATER, 1);
    assertThat(post.queue.sent()).isEmpty();
    assertThat(post.sweep.sweep()).isZero();

    post.clock.pass(LATER.minusSeconds(40));

    assertThat(post.sweep.sweep()).isOne();
    assertThat(post.queue.sent())
        .containsExactly(new InMemoryNoticeQueue.Sent(ACME, ID, Duration.ofSeconds(40)));
  }

  @Test
  void a_lost_message_costs_time_only() {
    NoticeQueue broken =
        (_, _, _) -> {
          throw new Fault.Passing("Sending failed.");
        };

    new PlanNotice(post.notices, broken, post.clock).plan(ACME, Reminded.plan(SOON, 1));
    post.clock.pass(SOON.plusMinutes(3));

    assertThat(post.sweep.sweep()).isOne();
    assertThat(post.sent().state()).isEqualTo(State.DONE);
  }

  @Test
  void a_new_time_of_a_newer_revision_is_told_as_something_new() {
    post.planned(SOON, 1);
    post.sentAfter(SOON);

    post.planned(LATER, 2);
    post.sentAfter(LATER);

    assertThat(post.sms.heard).containsExactly(ID.value(), ID + ".2");
  }

  @Test
  void a_newer_revision_for_the_same_time_is_not_told_again() {
    post.planned(SOON, 1);
    post.sentAfter(SOON);

    post.planned(SOON, 2);
    post.sentAfter(LATER);

    assertThat(post.sms.heard).containsExactly(ID.value());
    assertThat(post.stored().plan().revision()).isEqualTo(2);
  }

  @Test
  void an_older_revision_does_not_move_it_back() {
    post.planned(LATER, 2);

    post.planned(SOON, 1);

    assertThat(post.stored().dueAt()).contains(NOW.plus(LATER));
  }

  @Test
  void what_is_withdrawn_is_not_told_and_a_late_plan_of_before_does_not_bring_it_back() {
    post.planned(SOON, 1);

    post.withdraw.withdraw(ACME, ID, 2, "cancelled");
    post.planned(LATER, 2);
    post.sentAfter(LATER);

    assertThat(post.sms.heard).isEmpty();
    assertThat(post.stored().state()).isEqualTo(State.WITHDRAWN);
    assertThat(post.stored().why()).contains("cancelled");
    assertThat(post.stored().dueAt()).isEmpty();
  }

  @Test
  void withdrawing_what_is_newer_told_or_unknown_changes_nothing() {
    post.withdraw.withdraw(ACME, ID, 2, "cancelled");
    assertThat(post.notices.find(ACME, ID)).isEmpty();

    post.planned(SOON, 3);
    post.withdraw.withdraw(ACME, ID, 2, "cancelled");
    assertThat(post.stored().state()).isEqualTo(State.WAITING);

    post.sentAfter(SOON);
    post.withdraw.withdraw(ACME, ID, 4, "cancelled");
    assertThat(post.stored().state()).isEqualTo(State.DONE);
  }

  @Test
  void a_plan_that_loses_a_race_is_made_on_what_is_stored() {
    post.planned(SOON, 1);
    var lost = new LosesOnce(post.notices);

    new PlanNotice(lost, post.queue, post.clock).plan(ACME, Reminded.plan(LATER, 2));

    assertThat(post.stored().dueAt()).contains(NOW.plus(LATER));
  }

  /// Somebody else's save comes before the first one.
  private static final class LosesOnce extends PassedOn {
    private boolean lost;

    LosesOnce(Notices notices) {
      super(notices);
    }

    @Override
    public boolean save(WorkspaceId workspace, PlannedNotice notice) {
      if (!lost) {
        lost = true;
        super.save(workspace, find(workspace, notice.id()).orElseThrow().takenUntil(NOW));
      }
      return super.save(workspace, notice);
    }
  }
}
