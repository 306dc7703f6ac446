package dev.switchboard.workbench.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LocalEnvTest {
  @Test
  void what_was_made_once_is_kept_and_what_changes_is_replaced(@TempDir Path home) {
    var first = LocalEnv.open(home);
    first.set(LocalEnv.URL, "http://127.0.0.1:8080");
    first.keep(LocalEnv.API_KEY, () -> "made=first");
    first.write();

    var second = LocalEnv.open(home);
    second.set(LocalEnv.URL, "http://127.0.0.1:9090");
    second.keep(LocalEnv.API_KEY, () -> "made=second");
    second.write();

    assertThat(home.resolve("local.env"))
        .hasContent(
            """
            SWITCHBOARD_URL=http://127.0.0.1:9090
            SWITCHBOARD_API_KEY=made=first
            """);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nobody_else_may_read_it(@TempDir Path home) throws IOException {
    var env = LocalEnv.open(home);
    env.set(LocalEnv.URL, "http://127.0.0.1:8080");
    env.write();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(env.file())))
        .isEqualTo("rw-------");
  }
}
