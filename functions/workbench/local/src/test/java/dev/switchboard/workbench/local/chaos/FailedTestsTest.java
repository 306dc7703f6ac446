package dev.switchboard.workbench.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FailedTestsTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir private Path project;

  @BeforeEach
  void report() throws IOException {
    report("domain", "GoodTest", 0, 0);
    report("adapters/store", "WrongTest", 0, 1);
    report("adapters/queue", "BrokenTest", 1, 0);
  }

  @Test
  void those_with_a_failure_or_an_error_are_found() throws IOException {
    assertThat(FailedTests.since(Instant.now().minus(HOUR), project))
        .containsExactly("BrokenTest", "WrongTest");
  }

  @Test
  void those_of_earlier_runs_are_not() throws IOException {
    assertThat(FailedTests.since(Instant.now().plus(HOUR), project)).isEmpty();
  }

  private void report(String module, String name, int errors, int failures) throws IOException {
    var folder = project.resolve("functions", module, "target", "surefire-reports");
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("TEST-%s.xml".formatted(name)),
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuite name="%s" tests="1" errors="%d" skipped="0" failures="%d">
          <testcase name="it_holds"/>
        </testsuite>
        """
            .formatted(name, errors, failures));
  }
}
