package dev.switchboard.workbench.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.contract.Figure;
import dev.switchboard.workbench.local.chaos.Door.Answered;
import dev.switchboard.workbench.local.chaos.Door.Ask;
import dev.switchboard.workbench.local.endtoend.LogLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Requests that are nearly right, by the thousand, over HTTP: events of VAPI and every route, with
/// values, names, paths, queries and bytes that do not belong there. `-Dfuzz.seed=` plays others.
@Tag("chaos")
final class FuzzTest {
  private static final long SEED = Long.getLong("fuzz.seed", 1);
  private static final int REQUESTS =
      Integer.getInteger("fuzz.requests", Effort.of(100_000, 1_000));
  private static final int AT_ONCE = 500;
  private static final Pattern TRACE =
      Pattern.compile("Exception|\\bat [a-z]+\\.[a-z.]+[A-Z]|java\\.|software\\.amazon");

  private final ConcurrentHashMap<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, String> broken = new ConcurrentHashMap<>();

  @Test
  void no_request_breaks_a_function() throws IOException {
    try (var logged = new LogLines(line -> line.contains("\"stack\""));
        var stack = new ChaosStack()) {
      var fuzz = new Fuzz(SEED, stack.target());
      var door = Door.of(stack.target());
      for (int sent = 0; sent < REQUESTS; sent += AT_ONCE) {
        Door.together(
            fuzz.next(AT_ONCE).stream()
                .<Callable<Boolean>>map(ask -> () -> judge(ask, door.ask(ask)))
                .toList());
        assertThat(door.ask(fuzz.restoring()).status()).isEqualTo(200);
      }

      var traces = logged.texts();
      System.out.printf("%s%n", new TreeMap<>(statuses));
      broken.forEach((what, ask) -> System.out.printf("BROKEN %s%n  %s%n", what, ask));
      traces.stream().limit(40).forEach(line -> System.out.printf("TRACE %s%n", line));
      assertThat(statuses).containsKeys(200, 400, 404);
      assertThat(statuses.getOrDefault(401, new LongAdder()).sum()).isLessThan(REQUESTS / 10);
      new Figure(
              "5xx or stack traces under fuzz",
              "golden events and every route, mutated",
              getClass(),
              0,
              broken.size() + traces.size(),
              "of %d requests, answered %s".formatted(REQUESTS, new TreeMap<>(statuses)))
          .hold();
    }
  }

  private boolean judge(Ask ask, Answered answered) {
    statuses.computeIfAbsent(answered.status(), _ -> new LongAdder()).increment();
    boolean good = answered.status() < 500 && !TRACE.matcher(without(ask, answered.body())).find();
    if (!good) {
      broken.put(
          "%s %s: %d %s".formatted(ask.method(), ask.path(), answered.status(), answered.body()),
          new String(ask.body(), StandardCharsets.UTF_8));
    }
    return good;
  }

  /// What was sent may come back in an answer, whatever it says.
  private static String without(Ask ask, String body) {
    var sent = new String(ask.body(), StandardCharsets.UTF_8);
    return Arrays.stream(body.split("\"", -1))
        .filter(part -> !sent.contains(part))
        .reduce("", (all, part) -> all + "\"" + part);
  }
}
