package dev.switchboard.domain.notice;

import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.notice.Notifier.Delivery;
import dev.switchboard.domain.notice.PlannedNotice.State;
import dev.switchboard.domain.notice.ReplayNotice.Replay;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EndpointRoutesTest {
  private final Mailroom room = new Mailroom();

  @Test
  void each_endpoint_that_wants_the_type_gets_it_as_a_route_of_its_own() {
    var all = room.opened();
    var tasks = room.opened("task.*");
    var whole = room.opened("task.completed");
    var others = room.opened("calendar.clash", "task");

    var told = room.told("n1", "owner-webhook");

    assertThat(room.postedTo(all)).containsExactly("n1");
    assertThat(room.postedTo(tasks)).containsExactly("n1");
    assertThat(room.postedTo(whole)).containsExactly("n1");
    assertThat(room.postedTo(others)).isEmpty();
    assertThat(told.log())
        .extracting(Attempt::route)
        .containsExactlyInAnyOrder("owner-webhook", all.route(), tasks.route(), whole.route());
    assertThat(told.state()).isEqualTo(State.DONE);
  }

  @Test
  void what_does_not_go_to_the_owner_s_endpoint_goes_to_none() {
    var endpoint = room.opened();

    room.told("n1", "email");

    assertThat(room.postedTo(endpoint)).isEmpty();
  }

  @Test
  void an_endpoint_of_one_agent_gets_what_is_of_that_agent() {
    room.agent = Optional.of(Agents.MIA);
    var mias = room.opened();
    room.agent = Optional.of(new AgentId("rory"));
    var rorys = room.opened();

    room.told("n1", "owner-webhook");

    assertThat(room.postedTo(mias)).isEmpty();
    assertThat(room.postedTo(rorys)).containsExactly("n1");
  }

  @Test
  void one_that_fails_is_tried_again_alone() {
    var good = room.opened();
    var bad = room.opened();
    room.answers.put(bad.id(), new Delivery.Failed("answered 503"));
    room.told("n1", "owner-webhook");
    room.answers.remove(bad.id());

    var told = room.sentAfter(Duration.ofSeconds(5), "n1");

    assertThat(room.postedTo(good)).containsExactly("n1");
    assertThat(room.postedTo(bad)).containsExactly("n1", "n1");
    assertThat(told.state()).isEqualTo(State.DONE);
  }

  @Test
  void one_that_was_opened_meanwhile_gets_what_is_told_later_only() {
    var bad = room.opened();
    room.answers.put(bad.id(), new Delivery.Failed("answered 503"));
    room.told("n1", "owner-webhook");
    var late = room.opened();

    room.sentAfter(Duration.ofSeconds(5), "n1");

    assertThat(room.postedTo(late)).isEmpty();
  }

  @Test
  void one_is_told_again_alone_and_a_late_one_gets_what_it_missed() {
    var first = room.opened();
    var second = room.opened();
    room.told("n1", "owner-webhook", "email");
    var late = room.opened();

    for (var endpoint : new Endpoint[] {second, late}) {
      var replay = room.replay.replay(ACME, new NoticeId("n1"), Optional.of(endpoint.route()));
      assertThat(replay).isInstanceOf(Replay.Begun.class);
      room.sent("n1");
    }

    assertThat(room.postedTo(first)).containsExactly("n1");
    assertThat(room.postedTo(second)).containsExactly("n1", "n1");
    assertThat(room.postedTo(late)).containsExactly("n1");
    assertThat(room.email.heard).containsExactly("n1");
    assertThat(room.replay.replay(ACME, new NoticeId("n1"), Optional.of("pigeon")))
        .isInstanceOf(Replay.NoSuchRoute.class);
  }

  @Test
  void one_that_is_gone_is_disabled_at_once_and_its_owner_told_on_other_ways() {
    room.agents.save(ACME, Agents.mia());
    var gone = room.opened();
    var other = room.opened();
    room.answers.put(gone.id(), new Delivery.Refused("answered 410", true));

    room.told("n1", "owner-webhook");

    assertThat(room.stored(gone).standing().enabled()).isFalse();
    var notice = room.disabled().getFirst();
    assertThat(notice.plan().at()).isAfter(room.clock.instant());
    var told = room.sentAfter(Duration.ofSeconds(10), notice.id().value());
    assertThat(told.state()).isEqualTo(State.DONE);
    assertThat(room.email.heard).containsExactly(notice.id().value());
    assertThat(room.postedTo(other)).containsExactly("n1", notice.id().value());
    assertThat(room.postedTo(gone)).containsExactly("n1");
  }

  @Test
  void one_at_which_nothing_arrives_for_five_days_is_disabled() {
    var bad = room.opened();
    room.answers.put(bad.id(), new Delivery.Failed("no connection"));
    room.told("n1", "owner-webhook");
    room.clock.pass(Standing.LONGEST_FAILING.minusMillis(1));

    room.told("n2", "owner-webhook");
    assertThat(room.stored(bad).standing().enabled()).isTrue();
    room.clock.pass(Duration.ofMillis(1));
    room.told("n3", "owner-webhook");

    assertThat(room.stored(bad).standing().why()).contains("nothing has arrived there for 5 days");
    assertThat(room.disabled()).hasSize(1);
    room.told("n4", "owner-webhook");
    assertThat(room.postedTo(bad)).containsExactly("n1", "n2", "n3");
  }

  @Test
  void what_arrives_meanwhile_begins_the_days_anew() {
    var bad = room.opened();
    room.answers.put(bad.id(), new Delivery.Failed("no connection"));
    room.told("n1", "owner-webhook");
    room.clock.pass(Duration.ofDays(4));
    room.answers.remove(bad.id());
    room.told("n2", "owner-webhook");
    room.answers.put(bad.id(), new Delivery.Failed("no connection"));

    room.clock.pass(Duration.ofDays(4));
    room.told("n3", "owner-webhook");

    assertThat(room.stored(bad).standing().enabled()).isTrue();
    assertThat(room.stored(bad).standing().failingSince()).contains(room.clock.instant());
  }

  @Test
  void what_is_tried_again_at_a_disabled_or_deleted_endpoint_is_not_wanted() {
    var one = room.opened();
    var two = room.opened();
    room.answers.put(one.id(), new Delivery.Failed("no connection"));
    room.answers.put(two.id(), new Delivery.Failed("no connection"));
    room.told("n1", "owner-webhook");
    var wish = new Endpoint.Wish(one.url(), one.types(), one.agent());
    room.change.change(ACME, one.id(), wish, false);
    room.endpoints.delete(ACME, two.id());

    var told = room.sentAfter(Duration.ofSeconds(5), "n1");

    assertThat(told.state()).isEqualTo(State.DONE);
    assertThat(told.tellings())
        .extractingByKey(one.route())
        .extracting(Telling::detail)
        .isEqualTo("the endpoint is disabled");
    assertThat(told.tellings())
        .extractingByKey(two.route())
        .extracting(Telling::detail)
        .isEqualTo("there is no such endpoint any more");
  }

  @Test
  void the_owner_is_not_told_of_one_that_is_enabled_again_by_then() {
    var gone = room.opened();
    room.answers.put(gone.id(), new Delivery.Refused("answered 410", true));
    room.told("n1", "owner-webhook");
    var wish = new Endpoint.Wish(gone.url(), gone.types(), gone.agent());

    var enabled = room.change.change(ACME, gone.id(), wish, true).orElseThrow();
    var notice = room.sentAfter(Duration.ofSeconds(10), room.disabled().getFirst().id().value());

    assertThat(enabled.standing()).isEqualTo(Standing.GOOD);
    assertThat(notice.state()).isEqualTo(State.WITHDRAWN);
    assertThat(room.email.heard).isEmpty();
  }

  @Test
  void what_arrived_stays_told_where_that_cannot_be_noted() {
    var endpoint = room.opened();
    room.answers.put(endpoint.id(), new Delivery.Failed("no connection"));
    room.told("n1", "owner-webhook");
    room.answers.remove(endpoint.id());
    room.endpoints.breakSaves();

    var told = room.sentAfter(Duration.ofSeconds(5), "n1");

    assertThat(told.tellings())
        .extractingByKey(endpoint.route())
        .extracting(Telling::state)
        .isEqualTo(Telling.State.DELIVERED);
    assertThat(room.faults).hasSize(1);
  }

  @Test
  void endpoints_that_cannot_be_read_hold_up_no_other_route() {
    room.opened();
    room.endpoints.breakReads();

    var told = room.told("n1", "owner-webhook", "email");

    assertThat(told.state()).isEqualTo(State.DONE);
    assertThat(room.email.heard).containsExactly("n1");
    assertThat(room.faults).hasSize(1);
  }
}
