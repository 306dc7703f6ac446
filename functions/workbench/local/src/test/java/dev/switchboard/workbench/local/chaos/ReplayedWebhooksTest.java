package dev.switchboard.workbench.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.contract.Figure;
import dev.switchboard.topology.Tables;
import dev.switchboard.workbench.local.aws.LocalAws;
import dev.switchboard.workbench.local.chaos.Door.Answered;
import dev.switchboard.workbench.local.chaos.Door.Ask;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Everything that VAPI sends arrives once; then each of it five times more, in any order, many at
/// a time; and once more when a day has passed, and what a day outlives is gone. Nothing that is
/// stored may change, and whoever asks again hears what they heard.
@Tag("crash")
@Tag("chaos")
final class ReplayedWebhooksTest {
  private static final int TIMES = 5;
  private static final Duration DAY = Duration.ofDays(1);

  /// VAPI signs addresses anew for each delivery; all else stays as it was.
  ///
  /// @see <a href="https://docs.vapi.ai/server-url">Server URLs</a>
  private static final Pattern PRESIGNED = Pattern.compile("X-Signature=[A-Za-z0-9-]+");

  private final Random random = new Random(5);

  @Test
  void a_webhook_that_is_delivered_again_has_no_effect_of_its_own() {
    try (var stack = new ChaosStack()) {
      var door = Door.of(stack.target());
      var asks = ChaosStack.asks(stack.target());
      var heard = new TreeMap<String, Answered>();
      asks.forEach((name, ask) -> heard.put(name, door.ask(ask)));
      var once = stack.settled();

      var again = new ArrayList<String>();
      for (int time = 0; time < TIMES; time++) {
        again.addAll(asks.keySet());
      }
      Collections.shuffle(again, random);
      var differently = replay(door, asks, heard, again);
      var soon = changes(once, stack.settled());
      passADay(stack);
      var before = stack.settled();
      differently.addAll(replay(door, asks, heard, List.copyOf(asks.keySet())));
      var late = changes(before, stack.settled());

      System.out.printf("soon %s%nlate %s%ndifferently %s%n", soon, late, differently);
      assertThat(once).hasSizeGreaterThan(100);
      new Figure(
              "extra effects of replayed webhooks",
              "each golden event again 5 times, shuffled and concurrent, and a day later",
              getClass(),
              0,
              soon.size() + late.size() + differently.size(),
              "of %d deliveries: items changed, and answers that differ"
                  .formatted(again.size() + asks.size()))
          .hold();
    }
  }

  /// The names of those that were answered in another way than at first.
  private Set<String> replay(
      Door door, Map<String, Ask> asks, Map<String, Answered> heard, List<String> names) {
    var differently = new TreeSet<String>();
    Door.together(
            names.stream()
                .<Callable<String>>map(name -> {
                  var ask = later(Objects.requireNonNull(asks.get(name)));
                  return () ->
                      same(Objects.requireNonNull(heard.get(name)), door.ask(ask)) ? "" : name;
                })
                .toList())
        .stream()
        .filter(name -> !name.isEmpty())
        .forEach(differently::add);
    return differently;
  }

  /// Whether it stands for the same. What is asked, and not done, may have another answer by now.
  private static boolean same(Answered first, Answered again) {
    return first.status() == again.status()
        && (first.body().equals(again.body()) || !first.body().contains("ooked"));
  }

  private Ask later(Ask ask) {
    var text = new String(ask.body(), StandardCharsets.UTF_8);
    var sent = PRESIGNED.matcher(text).replaceAll("X-Signature=" + random.nextInt());
    return new Ask(ask.method(), ask.path(), ask.headers(), sent.getBytes(StandardCharsets.UTF_8));
  }

  private static Set<String> changes(
      Map<String, Map<String, AttributeValue>> before,
      Map<String, Map<String, AttributeValue>> after) {
    var changes = new TreeSet<String>();
    after.forEach((key, item) -> {
      if (!item.equals(before.get(key)) && !(before.get(key) == null && isOnlyAnswered(item))) {
        changes.add(key + " " + different(before.getOrDefault(key, Map.of()), item));
      }
    });
    before.keySet().stream()
        .filter(key -> !after.containsKey(key))
        .forEach(key -> changes.add("gone: " + key));
    return changes;
  }

  /// The record of a call has each answer that was given on it. One that did nothing, such as that
  /// a time is not free, is given anew, and may have other words by then.
  private static boolean isOnlyAnswered(Map<String, AttributeValue> item) {
    var fact = Optional.ofNullable(item.get("fact")).map(AttributeValue::m).orElse(Map.of());
    var answers = Optional.ofNullable(fact.get("answers")).map(AttributeValue::l).orElse(List.of());
    return ChaosStack.text(fact, "kind").equals("tools-answered")
        && answers.stream()
            .noneMatch(
                answer -> answer.m().containsKey("appointment") || answer.m().containsKey("task"));
  }

  private static List<String> different(
      Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
    return after.entrySet().stream()
        .filter(each -> !each.getValue().equals(before.get(each.getKey())))
        .filter(each -> !before.isEmpty() || each.getKey().equals("fact"))
        .map(each ->
            "%s: %s -> %s".formatted(each.getKey(), before.get(each.getKey()), each.getValue()))
        .toList();
  }

  /// What expires does so a day earlier, and what has expired is gone.
  private static void passADay(ChaosStack stack) {
    long now = System.currentTimeMillis() / 1000;
    for (var table : Tables.ALL) {
      var name = LocalAws.PREFIX + table.name();
      for (var item : stack.tables().scanPaginator(scan -> scan.tableName(name)).items()) {
        var expires = item.get("expiresAt");
        if (expires != null && expires.n() != null) {
          long then = new BigDecimal(expires.n()).longValueExact() - DAY.toSeconds();
          var key = Map.of("pk", required(item, "pk"), "sk", required(item, "sk"));
          if (then <= now) {
            stack.tables().deleteItem(delete -> delete.tableName(name).key(key));
          } else {
            var older = new TreeMap<>(item);
            older.put("expiresAt", AttributeValue.fromN(Long.toString(then)));
            stack.tables().putItem(put -> put.tableName(name).item(older));
          }
        }
      }
    }
  }

  private static AttributeValue required(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNull(item.get(name));
  }
}
