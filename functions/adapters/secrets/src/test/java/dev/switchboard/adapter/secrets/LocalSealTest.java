package dev.switchboard.adapter.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.Seal;
import dev.switchboard.domain.workspace.SealContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalSealTest extends SealContract {
  @TempDir private Path folder = Path.of("");

  @Override
  protected Seal fresh() {
    return at(folder.resolve(UUID.randomUUID().toString()));
  }

  @Test
  void the_key_stays_in_its_file_which_only_its_owner_may_read() throws IOException {
    var file = folder.resolve("new/folder/seal.json");
    var sealed = at(file).close("one".getBytes(UTF_8), "acme");

    assertThat(at(file).open(sealed, "acme")).isEqualTo("one".getBytes(UTF_8));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void of_many_that_make_the_key_at_once_all_use_the_same() throws Exception {
    var file = folder.resolve("raced.json");
    var seals = new ArrayList<Future<Seal>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        seals.add(threads.submit(() -> at(file)));
      }
    }
    var sealed = seals.getFirst().get().close("one".getBytes(UTF_8), "acme");

    assertThat(seals)
        .allSatisfy(
            each -> assertThat(each.get().open(sealed, "acme")).isEqualTo("one".getBytes(UTF_8)));
  }

  @Test
  void a_file_that_is_no_key_is_not_written_over() throws IOException {
    var file = Files.writeString(folder.resolve("notes.txt"), "not a key");

    assertThatThrownBy(() -> at(file))
        .isInstanceOf(Fault.Lasting.class)
        .hasMessageContaining("notes.txt");
    assertThat(file).hasContent("not a key");
  }

  @Test
  void one_of_the_settings_must_be_there() {
    assertThatThrownBy(() -> Seals.configured(any -> Optional.empty(), InstantSource.system()))
        .isInstanceOf(Fault.Lasting.class)
        .hasMessageContainingAll("switchboard.kms.key", "switchboard.seal.file");
  }

  private static Seal at(Path file) {
    return Seals.configured(
        name -> Optional.of(file.toString()).filter(any -> name.equals("switchboard.seal.file")),
        InstantSource.system());
  }
}
