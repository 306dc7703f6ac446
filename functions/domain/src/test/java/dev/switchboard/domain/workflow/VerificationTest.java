package dev.switchboard.domain.workflow;

import static dev.switchboard.domain.workflow.Cast.check;
import static dev.switchboard.domain.workflow.Flows.checked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.task.TaskStatus;
import org.junit.jupiter.api.Test;

final class VerificationTest {
  private final Cast cast = new Cast();
  private final Rehearsal rehearsal = new Rehearsal(cast);

  @Test
  void what_passes_is_not_repaired() {
    cast.says("anna", "Tea is hot.").says("ben", check(true));

    var run = rehearsal.run(checked(3));

    assertThat(run.answer()).contains("Tea is hot.");
    assertThat(cast.asked("ben").getFirst()).contains("Tea is hot.", "- It is short.");
    assertThat(cast.asked()).hasSize(2);
  }

  @Test
  void what_fails_is_repaired_by_the_failings_and_checked_again() {
    cast.says("anna", "Tea is cold.", "Tea is hot.");
    cast.does("ben", words -> words.contains("cold") ? check(false, "Untrue.") : check(true));

    var run = rehearsal.run(checked(3));

    assertThat(run.answer()).contains("Tea is hot.");
    assertThat(cast.asked("anna").getLast()).contains("Tea is cold.", "- Untrue.");
    assertThat(rehearsal.detail(run, "tries")).isEqualTo("2");
  }

  @Test
  void what_never_passes_fails_honestly_with_the_last_check() {
    cast.says("anna", "Cold.").says("ben", check(false, "Untrue."), check(false, "Still untrue."));

    var run = rehearsal.run(checked(3));

    assertThat(run.status()).isEqualTo(TaskStatus.FAILED);
    assertThat(run.error())
        .contains("It did not pass after 3 tries. The last check: Still untrue.");
    assertThat(cast.asked("ben")).hasSize(3);
    assertThat(cast.asked("anna")).hasSize(3);
  }

  @Test
  void a_check_that_contradicts_itself_has_not_passed() {
    cast.says("anna", "Cold.").says("ben", check(true, "Untrue."));

    assertThat(rehearsal.run(checked(1)).status()).isEqualTo(TaskStatus.FAILED);
  }

  @Test
  void a_check_that_cannot_be_read_is_no_verdict_and_says_so() {
    cast.says("anna", "Hot.").says("ben", "Looks fine to me!");

    var run = rehearsal.run(checked(2));

    assertThat(run.error().orElseThrow()).contains("no verdict that could be read");
    assertThat(cast.asked("anna")).hasSize(1);
  }

  @Test
  void where_nothing_is_made_nothing_is_checked() {
    cast.fails("anna").says("ben", check(true));

    assertThat(rehearsal.run(checked(2)).error().orElseThrow())
        .contains("Nothing was made to be checked: anna is out of order.");
    assertThat(cast.asked("ben")).isEmpty();
  }
}
