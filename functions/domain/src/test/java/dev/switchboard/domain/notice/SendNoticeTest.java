package dev.switchboard.domain.notice;

import static dev.switchboard.domain.notice.Reminded.ID;
import static dev.switchboard.domain.notice.Reminded.NOW;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.contract.Race;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.notice.Notifier.Delivery;
import dev.switchboard.domain.notice.PlannedNotice.State;
import dev.switchboard.domain.notice.ReplayNotice.Replay;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SendNoticeTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final Post post = new Post();

  @Test
  void it_goes_out_on_each_route_when_it_is_due_and_not_before() {
    post.planned(HOUR, 1);
    post.sentAfter(HOUR.minusMillis(1));
    assertThat(post.sms.heard).isEmpty();

    var sent = post.sentAfter(Duration.ofMillis(1));

    assertThat(post.sms.heard).containsExactly(ID.value());
    assertThat(post.webhook.heard).containsExactly(ID.value());
    assertThat(sent.state()).isEqualTo(State.DONE);
    assertThat(sent.dueAt()).isEmpty();
    assertThat(sent.log()).extracting(Attempt::route).containsExactly("owner-webhook", "sms");
  }

  @Test
  void of_forty_senders_at_once_one_tells() {
    post.planned(Duration.ZERO, 1);
    var store = new FoundTogether(post.notices, Race.RUNNERS);

    Race.run(_ -> post.sentTo(store));

    assertThat(post.sms.heard).hasSize(1);
    assertThat(post.webhook.heard).hasSize(1);
  }

  @Test
  void a_route_that_fails_is_tried_ten_times_as_the_schedule_says_and_the_other_once() {
    post.sms.answers(_ -> new Delivery.Failed("no connection"));
    post.planned(Duration.ZERO, 1);
    post.sent();

    for (int hours : new int[] {0, 0, 0, 2, 5, 10, 14, 20, 24}) {
      var due = post.stored().dueAt().orElseThrow();
      post.clock.set(due.minusMillis(1));
      post.sent();
      assertThat(Duration.between(post.telling("sms").at(), due).toHours()).isEqualTo(hours);
      post.clock.set(due);
      post.sent();
    }

    assertThat(post.sms.heard).hasSize(10).containsOnly(ID.value());
    assertThat(post.webhook.heard).hasSize(1);
    assertThat(post.stored().state()).isEqualTo(State.DONE);
    assertThat(post.telling("sms").state()).isEqualTo(Telling.State.GIVEN_UP);
    assertThat(post.stored().log()).hasSize(11);
  }

  @Test
  void the_first_repeats_come_after_five_seconds_five_minutes_and_half_an_hour() {
    post.sms.answers(_ -> new Delivery.Failed("no connection"));
    post.planned(Duration.ZERO, 1);

    assertThat(post.sent().dueAt()).contains(NOW.plusSeconds(5));
    assertThat(post.queue.sent().getLast().delay()).isEqualTo(Duration.ofSeconds(5));
    assertThat(post.sentAfter(Duration.ofSeconds(5)).dueAt()).contains(NOW.plusSeconds(305));
    assertThat(post.sentAfter(Duration.ofMinutes(5)).dueAt()).contains(NOW.plusSeconds(2105));
  }

  @Test
  void a_rest_that_the_other_side_asks_for_is_kept_where_it_is_longer() {
    post.sms.answers(_ -> new Delivery.Failed("429", Optional.of(Duration.ofMinutes(2))));
    post.planned(Duration.ZERO, 1);

    assertThat(post.sent().dueAt()).contains(NOW.plusSeconds(120));
    assertThat(post.sentAfter(Duration.ofMinutes(2)).dueAt()).contains(NOW.plusSeconds(420));
  }

  @Test
  void faults_of_a_route_stay_on_that_route() {
    post.sms.answers(_ -> {
      throw new Fault.Denied("The account is closed.");
    });
    post.webhook.answers(_ -> {
      throw new Fault.Passing("Slow down.", Duration.ofMinutes(1));
    });
    post.planned(Duration.ZERO, 1);

    post.sent();

    assertThat(post.telling("sms").state()).isEqualTo(Telling.State.GIVEN_UP);
    assertThat(post.telling("owner-webhook").next()).contains(NOW.plusSeconds(60));
  }

  @Test
  void a_sender_that_dies_while_it_tells_leaves_it_to_the_next_under_the_same_id() {
    post.sms.answers(_ -> {
      throw new OutOfMemoryError("killed");
    });
    post.planned(Duration.ZERO, 1);
    assertThatThrownBy(post::sent).isInstanceOf(OutOfMemoryError.class);
    post.sms.answers(_ -> new Delivery.Delivered("HTTP 200"));

    post.sentAfter(SendNotice.LEASE.minusMillis(1));
    assertThat(post.sms.heard).hasSize(1);
    post.clock.pass(Duration.ofMillis(1));
    assertThat(post.sweep.sweep()).isOne();
    post.sent();

    assertThat(post.sms.heard).containsExactly(ID.value(), ID.value());
    assertThat(post.stored().state()).isEqualTo(State.DONE);
  }

  @Test
  void what_is_not_true_any_more_is_never_told() {
    post.planned(HOUR, 1);
    post.author.obsolete = Optional.of("the appointment is cancelled");

    var sent = post.sentAfter(HOUR);

    assertThat(post.sms.heard).isEmpty();
    assertThat(sent.state()).isEqualTo(State.WITHDRAWN);
    assertThat(sent.why()).contains("the appointment is cancelled");
  }

  @Test
  void what_was_planned_anew_while_it_was_told_is_told_at_the_new_time() {
    post.sms.answers(_ -> {
      post.planned(HOUR, 2);
      return new Delivery.Delivered("HTTP 200");
    });
    post.planned(Duration.ZERO, 1);

    var stored = post.sent();

    assertThat(stored.round()).isEqualTo(2);
    assertThat(stored.tellings()).isEmpty();
    assertThat(stored.dueAt()).contains(NOW.plus(HOUR));
  }

  @Test
  void what_was_withdrawn_while_it_was_told_is_not_tried_again() {
    post.sms.answers(_ -> {
      post.withdraw.withdraw(ACME, ID, 2, "cancelled");
      return new Delivery.Failed("no connection");
    });
    post.planned(Duration.ZERO, 1);

    var stored = post.sent();

    assertThat(stored.state()).isEqualTo(State.WITHDRAWN);
    assertThat(stored.dueAt()).isEmpty();
    assertThat(stored.log()).hasSize(2);
  }

  @Test
  void a_replay_tells_each_route_again_under_the_same_id() {
    post.planned(Duration.ZERO, 1);
    assertThat(post.replay.replay(ACME, ID)).isInstanceOf(Replay.Refused.class);
    post.sent();

    assertThat(post.replay.replay(ACME, ID)).isInstanceOf(Replay.Begun.class);
    post.sent();

    assertThat(post.sms.heard).containsExactly(ID.value(), ID.value());
    assertThat(post.stored().log()).hasSize(4);
    assertThat(post.replay.replay(ACME, new NoticeId("other"))).isInstanceOf(Replay.Unknown.class);
  }

  @Test
  void a_type_that_nobody_writes_is_a_lasting_fault() {
    post.plan.plan(ACME, new Plan(ID, "weather", Set.of("sms"), Map.of(), NOW, 1));

    assertThatThrownBy(post::sent)
        .isInstanceOf(Fault.Lasting.class)
        .hasMessage("Type of notice %s (weather) must be one that is known here.".formatted(ID));
  }
}
