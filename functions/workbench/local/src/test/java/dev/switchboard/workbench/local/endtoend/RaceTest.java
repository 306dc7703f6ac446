package dev.switchboard.workbench.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// Many callers want one time at the same moment, over HTTP, again and again.
final class RaceTest {
  private static final int CALLERS = 64;
  private static final int ROUNDS = Integer.getInteger("race.rounds", 20);

  private final Http http = new Http(OneStack.get().target());

  @Test
  void of_64_callers_for_one_time_one_has_it_and_the_others_hear_alternatives() throws Exception {
    var slots = slots();
    try (var threads = Executors.newFixedThreadPool(CALLERS)) {
      for (int round = 0; round < ROUNDS; round++) {
        var start = slots.get(round);
        var together = new CyclicBarrier(CALLERS);
        var callers = new ArrayList<Callable<String>>();
        for (int caller = 0; caller < CALLERS; caller++) {
          var body = booking(start, round, caller);
          callers.add(() -> {
            together.await();
            return http.post(body).body();
          });
        }
        var heard = new ArrayList<String>();
        for (var answer : threads.invokeAll(callers)) {
          heard.add(answer.get());
        }

        assertThat(heard).filteredOn(each -> each.contains("You are booked")).hasSize(1);
        assertThat(heard)
            .filteredOn(each -> !each.contains("You are booked"))
            .allMatch(each -> each.contains("is taken. I could offer you"));
      }
    }
  }

  private List<String> slots() {
    var from = LocalDate.now(ZoneOffset.UTC).plusDays(14);
    var path = "/v1/calendars/viewings/slots?from=%s&to=%s".formatted(from, from.plusDays(44));
    return ((List<?>) Http.json(http.get(path)).get("items"))
        .stream().map(slot -> String.valueOf(((Map<?, ?>) slot).get("start"))).toList();
  }

  private static byte[] booking(String start, int round, int caller) throws IOException {
    var number = "+4477009%02d%03d".formatted(caller, round);
    var call =
        Map.of("id", "race-%d-%d".formatted(round, caller), "customer", Map.of("number", number));
    var tool =
        Map.of(
            "id", "call_1",
            "name", "book_appointment",
            "arguments", Map.of("start", start, "name", "Caller %d".formatted(caller)));
    var message =
        Map.of(
            "type",
            "tool-calls",
            "call",
            call,
            "phoneNumber",
            Map.of("id", "b5f2b96f-113f-415a-853f-e73f251fa4d8"),
            "toolCallList",
            List.of(tool));
    return JSON.std.asString(Map.of("message", message)).getBytes(StandardCharsets.UTF_8);
  }
}
