package dev.switchboard.domain.conversation.tool;

import static dev.switchboard.domain.conversation.tool.FrontDesk.ANN;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.Desk;
import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.notice.By;
import dev.switchboard.domain.waiting.Waiting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JoinWaitingListByCallerTest {
  private final FrontDesk front = new FrontDesk();

  @Test
  void a_caller_waits_for_a_day_on_which_nothing_is_free() {
    var result = join(Map.of("when", "on Wednesday", "name", "Ann Lee"));

    assertThat(result)
        .isEqualTo(
            "I will let you know by text message as soon as a time is free. The first to book has it.");
    var waiting = waiting().getFirst();
    assertThat(waiting.from()).isEqualTo(Desk.at(Salon.TUESDAY.plusDays(1), "00:00"));
    assertThat(waiting.to()).isEqualTo(Desk.at(Salon.TUESDAY.plusDays(2), "00:00"));
    assertThat(waiting.customer().name()).isEqualTo("Ann Lee");
    assertThat(waiting.customer().phone()).contains(ANN);
    assertThat(waiting.by()).isEqualTo(By.SMS);
  }

  @Test
  void where_a_time_is_free_it_is_offered() {
    assertThat(join(Map.of("when", "Tuesday at three", "name", "Ann")))
        .isEqualTo("You do not have to wait. I have Tuesday the third of March at three.");
    assertThat(waiting()).isEmpty();
  }

  @Test
  void a_chat_without_a_number_is_told_by_e_mail_or_asked_for_one() {
    var chat = front.chat();

    assertThat(
            front
                .use(chat, "join_waiting_list", Map.of("when", "Wednesday", "name", "Bo"))
                .spoken())
        .isEqualTo("Which number can we reach you on?");
    assertThat(
            front
                .use(
                    chat,
                    "join_waiting_list",
                    Map.of("when", "Wednesday", "name", "Bo", "email", "bo@example.com"))
                .spoken())
        .startsWith("I will let you know by e-mail");
    assertThat(waiting()).extracting(Waiting::by).containsExactly(By.EMAIL);
  }

  @Test
  void what_is_missing_is_asked_for() {
    assertThat(join(Map.of("name", "Ann"))).isEqualTo("Which day or days would suit you?");
    assertThat(join(Map.of("when", "Wednesday"))).isEqualTo("May I have your name, please?");
    assertThat(join(Map.of("when", "2026-01-05", "name", "Ann")))
        .startsWith("That has passed already.");
    assertThat(waiting()).isEmpty();
  }

  private String join(Map<String, ?> arguments) {
    return front.use(ANN, "join_waiting_list", arguments).spoken();
  }

  private List<Waiting> waiting() {
    return front.waitingList.of(ACME, Salon.ID);
  }
}
