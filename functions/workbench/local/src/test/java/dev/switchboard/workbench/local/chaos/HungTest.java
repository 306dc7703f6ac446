package dev.switchboard.workbench.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.contract.Figure;
import dev.switchboard.topology.Environment;
import dev.switchboard.workbench.local.chaos.Door.Ask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// DynamoDB and SQS take every request and answer none. VAPI is answered nevertheless, while it
/// still waits: with whatever function remembers nothing, and with one that knows the directory.
@Tag("chaos")
final class HungTest {
  /// How long VAPI waits for who answers a call, and for all else.
  ///
  /// @see <a href="https://docs.vapi.ai/server-url/events">Server events</a>
  private static final Duration WHO_ANSWERS = Duration.ofMillis(7_500);

  private static final Duration ELSE = Duration.ofSeconds(20);

  private static final boolean WHOLE = Effort.of(1, 0) == 1;
  private static final Pattern SOME =
      Pattern.compile("^assistant-request|book-appointment.json|delegate-task.json|in-progress");

  private record Late(String event, Duration took, boolean isLate) {}

  @Test
  void vapi_is_answered_in_time_though_nothing_answers_us() {
    var all =
        Door.together(List.<Callable<List<Late>>>of(() -> hung("0"), () -> hung("600"))).stream()
            .flatMap(List::stream)
            .toList();

    all.stream().filter(Late::isLate).forEach(late -> System.out.printf("LATE %s%n", late));
    assertThat(all).hasSizeGreaterThan(WHOLE ? 100 : 10);
    new Figure(
            "answers too late with everything hung",
            "each golden event, DynamoDB and SQS accept and never answer; 7.5 s and 20 s",
            getClass(),
            0,
            all.stream().filter(Late::isLate).count(),
            "of %d, the slowest after %d ms (who answers: %d ms)"
                .formatted(all.size(), slowest(all, ""), slowest(all, "assistant-request")))
        .hold();
  }

  private static long slowest(List<Late> all, String event) {
    return all.stream()
        .filter(each -> each.event().startsWith(event))
        .map(Late::took)
        .max(Comparator.naturalOrder())
        .orElseThrow()
        .toMillis();
  }

  private static List<Late> hung(String cacheSeconds) {
    var trouble = new AtomicReference<>(Trouble.NONE);
    var variables =
        Map.of(Environment.PATIENCE_SECONDS, "3", Environment.CACHE_SECONDS, cacheSeconds);
    try (var stack = new ChaosStack(Line.before(_ -> trouble.get()), variables)) {
      var door = Door.of(stack.target());
      ChaosStack.asks(stack.target()).values().forEach(door::ask);
      trouble.set(Trouble.HANGS);
      var deeds = new ArrayList<Callable<Late>>();
      ChaosStack.asks(stack.target()).entrySet().stream()
          .filter(ask -> WHOLE || SOME.matcher(ask.getKey()).find())
          .forEach(ask -> deeds.add(() -> timed(door, ask.getKey(), ask.getValue())));
      var late = Door.together(deeds);
      trouble.set(Trouble.NONE);
      return late;
    }
  }

  private static Late timed(Door door, String name, Ask ask) {
    var took = door.ask(ask).took();
    var most = name.startsWith("assistant-request") ? WHO_ANSWERS : ELSE;
    return new Late(name, took, took.compareTo(most) > 0);
  }
}
