package dev.switchboard.domain.link;

import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.Elsewhere;
import dev.switchboard.domain.booking.Elsewhere.Busy;
import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.link.AskBusy.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class CheckDiaryTest {
  private static final List<Busy> TEN = List.of(new Busy(at(MONDAY, "10:00"), at(MONDAY, "11:00")));

  private final List<Duration> asked = new CopyOnWriteArrayList<>();
  private final List<RuntimeException> faults = new CopyOnWriteArrayList<>();
  private final LinkedSalon salon = new LinkedSalon();

  @Test
  void nobody_is_asked_where_there_is_no_link_or_it_was_read_lately() {
    assertThat(look(new Answer.Known(TEN))).isEqualTo(Elsewhere.NOTHING);

    salon.link(Link.OnClash.KEEP).work();
    salon.desk.clock.pass(CheckDiary.USUAL_LIMIT);

    assertThat(look(new Answer.Known(TEN))).isEqualTo(Elsewhere.NOTHING);
    assertThat(asked).isEmpty();
  }

  @Test
  void the_owner_s_calendar_is_asked_where_it_was_read_too_long_ago() {
    salon.link(Link.OnClash.KEEP).work();
    salon.desk.clock.pass(CheckDiary.USUAL_LIMIT.plusSeconds(1));

    assertThat(look(new Answer.Known(TEN))).isEqualTo(new Elsewhere(Map.of(Salon.ID, TEN), true));
    assertThat(asked).containsExactly(Duration.ofMillis(1_500));
  }

  @Test
  void it_is_asked_too_where_it_was_never_read_to_its_end() {
    salon.link(Link.OnClash.KEEP);

    assertThat(look(new Answer.Known(TEN)).busy()).containsKey(Salon.ID);
  }

  @Test
  void it_says_so_where_it_cannot_know() {
    salon.link(Link.OnClash.KEEP).work();
    salon.desk.clock.pass(Duration.ofHours(1));

    assertThat(look(new Answer.Unknown("too late")).sure()).isFalse();
  }

  @Test
  void who_lets_us_in_no_more_is_not_asked_again_by_each_caller() {
    salon.link(Link.OnClash.KEEP).work();
    salon.mailbox.letIn(false);
    salon.pass(Duration.ofMinutes(10));
    assertThat(salon.link().lost()).isTrue();

    assertThat(look(new Answer.Known(TEN)).sure()).isFalse();
    assertThat(asked).isEmpty();
  }

  @Test
  void a_store_that_is_out_of_reach_is_not_the_caller_s_trouble() {
    var broken = Breakage.of(0, Breakage.Kind.REFUSED).through(Links.class, salon.links);

    var elsewhere = look(broken, answers(new Answer.Known(TEN)));

    assertThat(elsewhere.sure()).isFalse();
    assertThat(faults).hasSize(1);
  }

  @Test
  void what_breaks_while_it_asks_is_not_the_caller_s_trouble_either() {
    stale();
    AskBusy broken =
        (_, _, _, _, _, _) -> {
          throw new Fault.Passing("no store");
        };

    assertThat(look(salon.links, broken).sure()).isFalse();
    assertThat(faults).hasSize(1);
  }

  @Test
  void nobody_waits_longer_than_the_patience_whatever_hangs() {
    stale();
    var end = new CountDownLatch(1);
    AskBusy hangs =
        (_, _, _, _, _, _) -> {
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return new Answer.Known(TEN);
        };
    long before = System.nanoTime();

    var elsewhere = look(salon.links, hangs);
    var waited = Duration.ofNanos(System.nanoTime() - before);
    end.countDown();

    assertThat(elsewhere).isEqualTo(new Elsewhere(Map.of(), false));
    assertThat(waited).isBetween(CheckDiary.PATIENCE, CheckDiary.PATIENCE.plusSeconds(5));
  }

  private void stale() {
    salon.link(Link.OnClash.KEEP).work();
    salon.desk.clock.pass(Duration.ofHours(1));
  }

  private AskBusy answers(Answer answer) {
    return (_, _, _, _, _, patience) -> {
      asked.add(patience);
      return answer;
    };
  }

  private Elsewhere look(Answer answer) {
    return look(salon.links, answers(answer));
  }

  private Elsewhere look(Links links, AskBusy askBusy) {
    var check =
        new CheckDiary(
            links,
            salon.grants,
            askBusy,
            (_, fault) -> faults.add(fault),
            salon.desk.clock,
            CheckDiary.USUAL_LIMIT);
    Instant from = at(MONDAY, "09:00");
    return check.look(ACME, List.of(Salon.calendar()), from, at(MONDAY, "17:00"));
  }
}
