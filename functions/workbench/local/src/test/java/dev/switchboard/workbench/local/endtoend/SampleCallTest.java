package dev.switchboard.workbench.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.workbench.local.player.Replay;
import dev.switchboard.workbench.local.player.SampleCall;
import dev.switchboard.workbench.local.player.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
  void the_call_that_checks_a_deployment_finds_nothing_wrong_here() {
    assertThat(played(OneStack.ROOT.resolve("samples/calls/check.json"))).as(printed()).isEmpty();
    assertThat(printed()).contains("cancelled, check for The check");
  }

  @Test
  void the_call_that_checks_a_deployment_says_what_is_wrong() throws IOException {
    var wrong = Files.createTempFile("check", ".json");
    var call = Files.readString(OneStack.ROOT.resolve("samples/calls/check.json"));
    Files.writeString(wrong, call.replace("\"You are booked\"", "\"You are sold\""));

    assertThat(played(wrong)).containsExactly("book_appointment was not answered “You are sold”");
  }

  @Test
  void the_player_replays_a_whole_folder_of_golden_events() {
    int refused = new Replay(OneStack.get().target(), out).replay(OneStack.ROOT.resolve("events"));

    assertThat(refused).as(printed()).isZero();
    assertThat(printed()).contains("HTTP 200", "left out").doesNotContain("HTTP 4", "HTTP 5");
  }

  private List<String> played(Path call) {
    var target = OneStack.get().target();
    new Samples(target).apply(OneStack.ROOT.resolve("samples/check.json"));
    return new SampleCall(target, OneStack.get().receivers(), out).play(call).problems();
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
