package dev.switchboard.workbench.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
  @Test
  void a_second_stack_is_told_where_the_first_one_lives(@TempDir Path folder) throws IOException {
    try (var _ = Home.enter(folder)) {
      assertThatThrownBy(() -> Home.enter(folder))
          .isInstanceOf(Trouble.class)
          .hasMessageContaining(folder.toString())
          .hasMessageContaining("SWITCHBOARD_HOME");
    }
  }

  @Test
  void a_lock_that_a_dead_stack_left_behind_does_not_matter(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("lock"), "");

    try (var home = Home.enter(folder)) {
      assertThat(home.folder()).isEqualTo(folder);
    }
  }

  @Test
  void a_home_that_is_a_file_is_named(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> Home.enter(file))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining(file.toString());
  }
}
