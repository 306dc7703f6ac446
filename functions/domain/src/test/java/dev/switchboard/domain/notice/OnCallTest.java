package dev.switchboard.domain.notice;

import static dev.switchboard.domain.notice.Reminded.NOW;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.notice.Confirming.Sighting;
import dev.switchboard.domain.notice.Notifier.Delivery;
import dev.switchboard.domain.notice.PlannedNotice.State;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OnCallTest {
  private static final Duration LOOK = Duration.ofSeconds(5);
  private static final String CALL = Notice.ON_CALL;

  private final Mailroom room = new Mailroom();

  OnCallTest() {
    room.otherwise = List.of("sms", "email");
  }

  @Test
  void what_was_handed_over_is_unconfirmed_until_somebody_looks() {
    var told = room.told("n1", CALL);

    assertThat(state(told, CALL)).isEqualTo(Telling.State.UNCONFIRMED);
    assertThat(told.state()).isEqualTo(State.WAITING);
    assertThat(told.dueAt()).contains(NOW.plus(LOOK));
    assertThat(room.queue.sent().getLast().delay()).isEqualTo(LOOK);
    assertThat(room.sms.heard).isEmpty();
  }

  @Test
  void what_was_heard_is_confirmed_and_told_nowhere_else() {
    room.told("n1", CALL);
    room.call.sighting = new Sighting.Seen("it was spoken");

    var told = room.sentAfter(LOOK, "n1");

    assertThat(state(told, CALL)).isEqualTo(Telling.State.DELIVERED);
    assertThat(told.state()).isEqualTo(State.DONE);
    assertThat(room.call.said).containsExactly("n1");
    assertThat(room.call.looks).containsExactly(NOW);
    assertThat(room.sms.heard).isEmpty();
    assertThat(told.log())
        .extracting(Attempt::outcome)
        .containsExactly(Telling.State.UNCONFIRMED, Telling.State.DELIVERED);
  }

  @Test
  void a_look_that_shows_nothing_yet_is_followed_by_another() {
    room.told("n1", CALL);

    var told = room.sentAfter(LOOK, "n1");

    assertThat(state(told, CALL)).isEqualTo(Telling.State.UNCONFIRMED);
    assertThat(told.dueAt()).contains(NOW.plus(LOOK).plus(LOOK));
    assertThat(told.log()).hasSize(1);
    assertThat(room.call.said).hasSize(1);
    room.sentAfter(LOOK, "n1");
    assertThat(room.call.looks).containsExactly(NOW, NOW);
  }

  @Test
  void what_was_not_heard_goes_by_the_first_that_stands_in_and_the_log_says_so() {
    room.told("n1", CALL);
    room.call.sighting = new Sighting.Missed("nothing was said");

    var told = room.sentAfter(LOOK, "n1");

    assertThat(room.call.said).hasSize(1);
    assertThat(room.sms.heard).containsExactly("n1");
    assertThat(room.email.heard).isEmpty();
    assertThat(told.state()).isEqualTo(State.DONE);
    assertThat(told.log())
        .extracting(Attempt::detail)
        .contains("nothing was said; goes by sms instead");
  }

  @Test
  void a_call_that_is_over_leads_there_at_once() {
    room.call.answer = _ -> new Delivery.NotWanted("call has ended");

    var told = room.told("n1", CALL);

    assertThat(room.sms.heard).containsExactly("n1");
    assertThat(told.state()).isEqualTo(State.DONE);
    assertThat(told.tellings())
        .extractingByKey(CALL)
        .extracting(Telling::detail)
        .isEqualTo("call has ended; goes by sms instead");
  }

  @Test
  void where_nobody_can_be_told_by_sms_it_goes_by_the_next() {
    room.call.answer = _ -> new Delivery.NotWanted("call has ended");
    room.sms.answers(_ -> new Delivery.NotWanted("there is no phone number"));

    room.told("n1", CALL);

    assertThat(room.email.heard).containsExactly("n1");
  }

  @Test
  void where_something_stands_in_a_route_is_tried_twice_only() {
    room.call.answer = _ -> new Delivery.Failed("answered 500");
    room.told("n1", CALL);
    assertThat(room.sms.heard).isEmpty();

    room.sentAfter(Duration.ofSeconds(5), "n1");

    assertThat(room.call.said).hasSize(2);
    assertThat(room.sms.heard).containsExactly("n1");
  }

  @Test
  void the_last_that_stands_in_is_tried_as_long_as_any_other() {
    room.otherwise = List.of("sms");
    room.call.answer = _ -> new Delivery.NotWanted("call has ended");
    room.sms.answers(_ -> new Delivery.Failed("no connection"));
    room.told("n1", CALL);

    room.sentAfter(Duration.ofSeconds(5), "n1");

    assertThat(room.stored("n1").dueAt()).contains(NOW.plusSeconds(305));
    assertThat(room.call.said).hasSize(1);
  }

  @Test
  void what_is_told_on_other_routes_is_not_held_up_and_not_repeated() {
    var endpoint = room.opened();
    room.told("n1", CALL, "owner-webhook");
    assertThat(room.postedTo(endpoint)).hasSize(1);
    room.call.sighting = new Sighting.Missed("nothing was said");

    room.sentAfter(LOOK, "n1");

    assertThat(room.postedTo(endpoint)).hasSize(1);
  }

  @Test
  void a_sender_that_dies_after_handing_over_never_has_it_said_twice() {
    var endpoint = room.opened();
    room.call.answer =
        _ -> {
          throw new OutOfMemoryError("killed");
        };
    assertThatThrownBy(() -> room.told("n1", CALL, "owner-webhook"))
        .isInstanceOf(OutOfMemoryError.class);
    room.call.sighting = new Sighting.Seen("it was spoken");

    var told = room.sentAfter(SendNotice.LEASE, "n1");

    assertThat(room.call.said).hasSize(1);
    assertThat(room.call.looks).containsExactly(NOW);
    assertThat(told.state()).isEqualTo(State.DONE);
    assertThat(room.postedTo(endpoint)).hasSize(2);
    assertThat(room.sms.heard).isEmpty();
  }

  @Test
  void what_is_withdrawn_before_it_is_handed_over_is_not_said() {
    var plan = new Plan(new NoticeId("n1"), Mailroom.TYPE, Set.of(CALL), Map.of(), NOW, 1);
    room.planNotice.plan(ACME, plan);
    room.onWriting =
        () -> new WithdrawNotice(room.notices).withdraw(ACME, plan.id(), 2, "cancelled");

    var told = room.sent("n1");

    assertThat(told.state()).isEqualTo(State.WITHDRAWN);
    assertThat(room.call.said).isEmpty();
  }

  @Test
  void a_look_that_a_fault_stops_is_made_again() {
    room.told("n1", CALL);
    room.call.broken = true;

    var told = room.sentAfter(LOOK, "n1");

    assertThat(state(told, CALL)).isEqualTo(Telling.State.UNCONFIRMED);
    assertThat(told.dueAt()).contains(NOW.plus(LOOK).plus(LOOK));
  }

  private static Telling.State state(PlannedNotice told, String route) {
    return Optional.ofNullable(told.tellings().get(route)).orElseThrow().state();
  }
}
