package dev.switchboard.workbench.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Files that fit on a screen or two are read; longer ones are searched.
final class SourcesTest {
  private static final Path FUNCTIONS = Path.of("../..");
  private static final int LONGEST = 160;
  private static final int MEDIAN = 70;

  @Test
  void no_file_is_longer_than_two_screens() {
    assertThat(sources()).isNotEmpty().allMatch(file -> lines(file) <= LONGEST, "is short");
  }

  @Test
  void half_of_the_files_fit_on_one_screen() {
    var lengths = sources().stream().map(SourcesTest::lines).sorted().toList();

    assertThat(lengths.get(lengths.size() / 2)).isLessThan(MEDIAN);
  }

  private static List<Path> sources() {
    try (var files = Files.walk(FUNCTIONS)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> file.toString().contains("/src/main/"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int lines(Path file) {
    try {
      return Files.readAllLines(file).size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
