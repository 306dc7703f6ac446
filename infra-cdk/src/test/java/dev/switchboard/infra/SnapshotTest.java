package dev.switchboard.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Everything that is made in production, a line each, so that whoever reviews a change sees what
/// it makes and what it takes away. `-Dsnapshot=write` writes it anew.
final class SnapshotTest {
  private static final Path FILE = Path.of("src/test/resources/production.txt");

  @Test
  void what_is_made_is_what_was_reviewed() throws IOException {
    var made =
        Synthesized.of(Tier.PROD).resources().stream()
            .map(each -> "%s %s %s\n".formatted(each.stack(), each.type(), unhashed(each.id())))
            .sorted()
            .collect(Collectors.joining());
    if (System.getProperty("snapshot", "").equals("write")) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, made);
    }

    assertThat(made)
        .as("If every line of this is meant, run `./mvnw test -pl infra-cdk -am -Dsnapshot=write`.")
        .isEqualTo(Files.readString(FILE));
  }

  /// Without the hash of its place, and of a version's content.
  private static String unhashed(String id) {
    return id.replaceFirst("[0-9A-F]{8}([0-9a-f]{32})?$", "");
  }
}
