package dev.switchboard.workbench.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Started ahead, and restored from there.
final class RestoreTest extends SampleCallOnZips {
  private final Map<String, List<String>> connections = new HashMap<>();
  private final Map<String, Integer> asked = new HashMap<>();

  @Override
  Start how() {
    return Start.SNAP_START;
  }

  @Override
  void look(Rehearsal initialised) throws IOException {
    for (var each : initialised.all()) {
      var name = each.function().name();
      connections.put(name, Connections.of(each.sandbox().process().pid()));
      asked.put(
          name,
          each.gate().permitted().size()
              + each.gate().denied().size()
              + each.sandbox().askedForCredentials());
    }
  }

  /// What is asked before is in the snapshot, and so are the credentials that it was asked with.
  @Test
  void nothing_is_asked_of_aws_before_the_snapshot() {
    assertThat(asked).isNotEmpty().allSatisfy((_, times) -> assertThat(times).isZero());
  }

  /// The one to the Runtime API waits for the restore.
  @Test
  void no_connection_is_open_at_the_snapshot() {
    assertThat(connections).isNotEmpty().allSatisfy((_, open) -> assertThat(open).hasSize(1));
  }
}
