package dev.switchboard.workbench.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.workbench.local.player.Replay;
import dev.switchboard.workbench.local.player.SampleCall;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// What a newcomer sees: the sample call is played, and leaves behind what it promises.
final class SampleCallTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

  @Test
  void the_sample_call_leaves_an_appointment_and_a_finished_task() {
    var stack = OneStack.get();

    var played =
        new SampleCall(stack.target(), stack.receivers(), out)
            .play(OneStack.ROOT.resolve("samples/calls/viewing.json"));

    assertThat(played.problems()).as(printed()).isEmpty();
    assertThat(printed())
        .contains("You are booked for", "booked, viewing for Tom Ashdown")
        .contains("control URL", "owner-webhook delivered", "customer-ended-call");
  }

  @Test
  void the_player_replays_a_whole_folder_of_golden_events() {
    int refused = new Replay(OneStack.get().target(), out).replay(OneStack.ROOT.resolve("events"));

    assertThat(refused).as(printed()).isZero();
    assertThat(printed()).contains("HTTP 200", "left out").doesNotContain("HTTP 4", "HTTP 5");
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
