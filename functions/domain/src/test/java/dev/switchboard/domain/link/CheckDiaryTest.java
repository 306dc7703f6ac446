package dev.switchboard.domain.link;

import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.link.AskBusy.Answer;
import dev.switchboard.domain.link.AskBusy.Busy;
import dev.switchboard.domain.link.CheckDiary.Diary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CheckDiaryTest {
  private final List<Duration> asked = new ArrayList<>();
  private final LinkedSalon salon = new LinkedSalon();

  @Test
  void nobody_is_asked_where_there_is_no_link_or_it_was_read_lately() {
    assertThat(look(known())).isEqualTo(new Diary.AsStored());

    salon.link(Link.OnClash.KEEP).work();
    salon.desk.clock.pass(CheckDiary.USUAL_LIMIT);

    assertThat(look(known())).isEqualTo(new Diary.AsStored());
    assertThat(asked).isEmpty();
  }

  @Test
  void the_owner_s_calendar_is_asked_where_it_was_read_too_long_ago() {
    salon.link(Link.OnClash.KEEP).work();
    salon.desk.clock.pass(CheckDiary.USUAL_LIMIT.plusSeconds(1));

    var diary = (Diary.Asked) look(known());

    assertThat(diary.free(at(MONDAY, "09:00"), at(MONDAY, "10:00"))).isTrue();
    assertThat(diary.free(at(MONDAY, "09:30"), at(MONDAY, "10:30"))).isFalse();
    assertThat(asked).containsExactly(Duration.ofMillis(1_500));
  }

  @Test
  void it_says_so_where_it_cannot_know() {
    salon.link(Link.OnClash.KEEP).work();
    salon.desk.clock.pass(Duration.ofHours(1));

    assertThat(look(new Answer.Unknown("too late"))).isEqualTo(new Diary.Unknown());
    salon.mailbox.letIn(false);
    salon.pass(Duration.ofMinutes(1));
    assertThat(salon.link().lost()).isTrue();
    assertThat(look(known())).isEqualTo(new Diary.Unknown());
  }

  @Test
  void a_store_that_is_out_of_reach_is_not_the_caller_s_trouble() {
    salon.link(Link.OnClash.KEEP).work();
    salon.desk.clock.pass(Duration.ofHours(1));
    var faults = new ArrayList<RuntimeException>();
    AskBusy broken =
        (_, _, _, _, _, _) -> {
          throw new Fault.Passing("no store");
        };

    var diary = check(broken, faults);

    assertThat(diary).isEqualTo(new Diary.Unknown());
    assertThat(faults).hasSize(1);
  }

  private static Answer known() {
    return new Answer.Known(List.of(new Busy(at(MONDAY, "10:00"), at(MONDAY, "11:00"))));
  }

  private Diary look(Answer answer) {
    return check(
        (_, _, _, _, _, patience) -> {
          asked.add(patience);
          return answer;
        },
        new ArrayList<>());
  }

  private Diary check(AskBusy askBusy, List<RuntimeException> faults) {
    return new CheckDiary(
            salon.links,
            salon.grants,
            askBusy,
            (_, fault) -> faults.add(fault),
            salon.desk.clock,
            CheckDiary.USUAL_LIMIT)
        .look(ACME, Salon.ID, Salon.ZONE, at(MONDAY, "09:00"), at(MONDAY, "17:00"));
  }
}
