package dev.switchboard.workbench.local.tapped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.contract.Figure;
import dev.switchboard.topology.Tables;
import dev.switchboard.workbench.local.endtoend.Http;
import dev.switchboard.workbench.local.endtoend.RestRoute;
import dev.switchboard.workbench.local.player.SampleCall;
import dev.switchboard.workbench.local.player.Target;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Whatever is asked of DynamoDB for a workspace names keys of that workspace alone, also where it
/// is asked for what another one has.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TenantIsolationTest {
  private static final String JSON = "application/json";

  private TappedStack stack;
  private Target acme;
  private Target borea;
  private Belongings belongings;

  @BeforeAll
  void start() throws IOException, InterruptedException {
    stack = new TappedStack();
    acme = stack.workspace("acme");
    belongings = new Belongings(acme);
    play(acme, Belongings.AGENT);
    borea = stack.workspace("borea");
    stack.settle();
    stack.aws.dynamoDb().asked();
  }

  @AfterAll
  void stop() {
    stack.close();
  }

  /// The other one, which rests meanwhile, has been called and has worked before.
  @Test
  void a_call_and_a_task_and_all_that_follows_touch_one_workspace() throws InterruptedException {
    play(borea, "mia");

    touchedOnly(borea);
  }

  @Test
  void every_field_of_every_route_is_known_to_name_something_or_not() {
    var fields = RestRoute.all().stream().flatMap(route -> IdFields.of(route).stream());

    assertThat(Stream.concat(fields, ToolArguments.all().values().stream().flatMap(Set::stream)))
        .allMatch(IdFields::isKnown);
  }

  @Test
  @Tag("chaos")
  void what_another_workspace_has_is_neither_shown_nor_changed_nor_looked_for()
      throws InterruptedException {
    var theirs = belongings.without(borea);
    var attempts = new Attempts(theirs);
    var all =
        Stream.concat(
                RestRoute.all().stream().flatMap(attempts::by),
                new ToolArguments(theirs, borea).attempts())
            .toList();
    stack.aws.dynamoDb().asked();
    var before = stored("W#acme");

    var shown = all.stream().filter(each -> !each.open() && isShown(each, theirs)).toList();
    stack.settle();
    touchedOnly(borea);
    var shownToAnybody = all.stream().filter(each -> each.open() && isShown(each, theirs)).toList();
    stack.settle();
    stack.aws.dynamoDb().asked();
    var changed = changed(before, stored("W#acme"));
    Stream.concat(shown.stream(), shownToAnybody.stream())
        .forEach(each -> System.out.printf("SHOWN %s%n", each));
    changed.forEach(each -> System.out.printf("CHANGED %s%n", each));
    new Figure(
            "cross-workspace successes",
            "what one workspace has, named by another: each id in the path, query and body of each"
                + " route and in each tool's arguments",
            getClass(),
            0,
            shown.size() + shownToAnybody.size() + changed.size(),
            "of %d attempts, and no key of another workspace in a request to DynamoDB"
                .formatted(all.size()))
        .hold();
  }

  /// Whether the answer bears something of the other's that was not in the request.
  private boolean isShown(Attempt attempt, Map<String, List<String>> theirs) {
    var response =
        new Http(borea)
            .send(attempt.method(), attempt.path(), JSON, attempt.body(), attempt.headers());
    var body = response.body().toLowerCase(Locale.ROOT);
    var asked = (attempt.path() + attempt.body()).toLowerCase(Locale.ROOT);
    assertThat(response.statusCode()).as("%s %s", attempt, body).isLessThan(500);
    return body.contains(Belongings.MARK)
        || theirs.values().stream()
            .flatMap(List::stream)
            .map(id -> id.toLowerCase(Locale.ROOT))
            .anyMatch(id -> id.length() > 20 && body.contains(id) && !asked.contains(id));
  }

  private Map<String, Object> stored(String owner) {
    var stored = new TreeMap<String, Object>();
    try (var client = stack.aws.dynamoDbClient()) {
      for (var table : Tables.ALL) {
        var name = stack.aws.prefix() + table.name();
        client.scanPaginator(scan -> scan.tableName(name)).items().stream()
            .filter(item -> String.valueOf(item.get("pk")).contains(owner))
            .forEach(item ->
                stored.put("%s %s %s".formatted(name, item.get("pk"), item.get("sk")), item));
      }
    }
    return stored;
  }

  private static Set<String> changed(Map<String, Object> before, Map<String, Object> after) {
    var changed = new TreeSet<>(before.keySet());
    changed.addAll(after.keySet());
    changed.removeIf(
        key -> Optional.ofNullable(before.get(key)).equals(Optional.ofNullable(after.get(key))));
    return changed;
  }

  private void play(Target target, String agent) throws InterruptedException {
    var printed = new ByteArrayOutputStream();
    var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    var task = "{\"agentId\": \"%s\", \"task\": \"Send it\"}".formatted(agent);
    assertThat(new Http(target).send("POST", "/v1/tasks", JSON, task).statusCode()).isEqualTo(202);
    var played =
        new SampleCall(target, stack.receivers(), out)
            .play(TappedStack.ROOT.resolve("samples/calls/check.json"));
    stack.settle();
    assertThat(played.problems()).as(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  private void touchedOnly(Target target) {
    var own = "W#" + target.workspace();
    var asked = stack.aws.dynamoDb().asked().stream().filter(each -> !each.isSweep()).toList();
    assertThat(asked).hasSizeGreaterThan(15);
    assertThat(asked).extracting(Asked::partitions).doesNotContain(List.of());
    assertThat(asked.stream().flatMap(each -> each.partitions().stream()))
        .allMatch(key -> key.equals(own) || key.startsWith(own + "#"));
  }
}
