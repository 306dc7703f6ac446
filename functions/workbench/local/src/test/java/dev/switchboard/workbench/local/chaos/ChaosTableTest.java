package dev.switchboard.workbench.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.switchboard.domain.contract.Figure;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ChaosTableTest {
  private static final Figure GOOD = new Figure("good", "thrice", "GoodTest", 0, 0, "of 3");
  private static final Figure BAD = new Figure("bad", "often", "BadTest", 5, 4, "of 5");

  @Test
  void figures_that_are_what_they_have_to_be_make_a_clean_table() {
    var table = new ChaosTable(List.of("good"), Map.of("good", GOOD));

    assertThat(table.isClean()).isTrue();
    assertThat(table.markdown()).contains("| good | thrice | 0 of 3 | GoodTest |");
  }

  @Test
  void a_figure_that_is_not_perfect_is_shown_and_spoils_the_table() {
    var table = new ChaosTable(List.of("good", "bad"), Map.of("good", GOOD, "bad", BAD));

    assertThat(table.isClean()).isFalse();
    assertThat(table.markdown()).contains("| **not perfect:** 4 of 5 |");
  }

  @Test
  void a_figure_that_nobody_measured_spoils_the_table() throws IOException {
    var table = new ChaosTable(List.of("good", "bad"), Map.of("good", GOOD));

    assertThat(table.isClean()).isFalse();
    assertThat(table.markdown()).contains("not measured in this run");
    assertThat(JSON.std.mapFrom(table.json())).containsEntry("clean", false);
  }
}
