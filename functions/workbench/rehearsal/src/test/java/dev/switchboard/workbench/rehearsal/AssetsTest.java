package dev.switchboard.workbench.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.topology.Function;
import dev.switchboard.topology.Functions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Equal sources are equal bytes: a function that was not changed is not deployed again.
final class AssetsTest {
  /// `project.build.outputTimestamp` of the build.
  private static final LocalDateTime BUILT = LocalDateTime.parse("2026-01-01T00:00:00");

  static List<String> modules() {
    return Functions.ALL.stream().map(Function::module).distinct().toList();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void no_entry_of_a_zip_tells_when_it_was_made(String module) throws IOException {
    try (var zip = new ZipFile(zip(module).toFile())) {
      assertThat(zip.stream().map(ZipEntry::getTimeLocal)).isNotEmpty().containsOnly(BUILT);
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void no_entry_is_there_twice(String module) throws IOException {
    try (var zip = new ZipFile(zip(module).toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName)).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void what_a_template_deploys_is_the_zip_that_was_packed(String module) {
    var function =
        Functions.ALL.stream()
            .filter(each -> each.module().equals(module))
            .findFirst()
            .orElseThrow();

    assertThat(Assembly.prod().zip(Assembly.prod().function(function)))
        .hasSameBinaryContentAs(zip(module));
  }

  /// The module's pom has it packed once more.
  @Test
  void a_function_that_is_packed_twice_is_the_same_bytes() {
    var again = Assembly.ROOT.resolve("functions/lambdas/calls/target/again/calls-lambda.zip");

    assertThat(again).hasSameBinaryContentAs(zip("calls"));
  }

  private static Path zip(String module) {
    return Assembly.ROOT.resolve(
        "functions/lambdas/%1$s/target/%1$s-0.1.0-lambda.zip".formatted(module));
  }
}
