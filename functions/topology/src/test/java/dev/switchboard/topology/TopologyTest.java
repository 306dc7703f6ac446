package dev.switchboard.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.switchboard.topology.Permission.OnTable;
import dev.switchboard.topology.Permission.ReadSecret;
import dev.switchboard.topology.Permission.SealAction;
import dev.switchboard.topology.Permission.Send;
import dev.switchboard.topology.Permission.UseSeal;
import dev.switchboard.topology.Source.Http;
import dev.switchboard.topology.Source.Messages;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the parts of the topology must be to each other, whoever builds from it.
final class TopologyTest {
  @Test
  void names_are_given_once() {
    assertThat(Tables.ALL).extracting(Table::name).doesNotHaveDuplicates();
    assertThat(Queues.ALL)
        .flatMap(queue -> List.of(queue.name(), queue.deadLetters()))
        .doesNotHaveDuplicates();
    assertThat(Functions.ALL).extracting(each -> each.name()).doesNotHaveDuplicates();
    assertThat(Functions.ALL).extracting(each -> each.handler()).doesNotHaveDuplicates();
    assertThat(routes()).doesNotHaveDuplicates();
  }

  /// On Lambda a process asks for its own function first.
  @ParameterizedTest
  @ValueSource(
      classes = {
        Functions.class,
        TaskFunctions.class,
        CallFunctions.class,
        NoticeFunctions.class,
        LinkFunctions.class
      })
  void functions_are_whole_whichever_of_them_are_asked_first(Class<?> first) throws Exception {
    var here = Functions.class.getProtectionDomain().getCodeSource().getLocation();
    try (var fresh = new URLClassLoader(new URL[] {here}, ClassLoader.getPlatformClassLoader())) {
      var all = fresh.loadClass(Functions.class.getName());

      assertThatCode(() -> Class.forName(first.getName(), true, fresh)).doesNotThrowAnyException();
      assertThat((List<?>) all.getField("ALL").get(null)).hasSize(Functions.ALL.size());
    }
  }

  @Test
  void each_queue_is_drained_by_one_function() {
    var consumers =
        messages().collect(Collectors.groupingBy(Messages::queue, Collectors.counting()));

    assertThat(consumers)
        .containsExactlyInAnyOrderEntriesOf(
            Queues.ALL.stream().collect(Collectors.toMap(Function.identity(), _ -> 1L)));
  }

  @Test
  void a_message_stays_hidden_for_six_times_its_consumers_time_out() {
    assertThat(Functions.ALL)
        .filteredOn(each -> each.source() instanceof Messages)
        .isNotEmpty()
        .allSatisfy(each ->
            assertThat(((Messages) each.source()).queue().visibility())
                .isGreaterThanOrEqualTo(each.timeOut().multipliedBy(6)));
  }

  @Test
  void event_sources_are_within_the_limits_of_lambda() {
    assertThat(messages())
        .allSatisfy(source -> {
          assertThat(source.batch()).isBetween(1, 10);
          assertThat(source.concurrency()).isBetween(2, 1_000);
        });
  }

  @Test
  void whoever_waits_over_http_is_answered_within_its_limit() {
    assertThat(Functions.ALL)
        .filteredOn(each -> each.source() instanceof Http)
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.timeOut()).isLessThan(Limits.HTTP_TIME_OUT));
  }

  @Test
  void a_handler_is_in_the_package_of_its_module() {
    assertThat(Functions.ALL)
        .allSatisfy(each ->
            assertThat(each.handler())
                .startsWith("dev.switchboard.lambda.%s.".formatted(each.module())));
  }

  @Test
  void every_table_and_queue_is_used_by_somebody() {
    var permissions = Functions.ALL.stream().flatMap(each -> each.permissions().stream()).toList();

    assertThat(permissions)
        .filteredOn(OnTable.class::isInstance)
        .map(each -> ((OnTable) each).table())
        .containsAll(Tables.ALL);
    assertThat(permissions)
        .filteredOn(Send.class::isInstance)
        .map(each -> ((Send) each).queue())
        .containsAll(Queues.ALL);
  }

  @Test
  void every_secret_is_read_by_somebody_and_what_is_sealed_is_opened_by_somebody() {
    var permissions = Functions.ALL.stream().flatMap(each -> each.permissions().stream()).toList();

    assertThat(permissions)
        .filteredOn(ReadSecret.class::isInstance)
        .map(each -> ((ReadSecret) each).secret())
        .containsAll(Secrets.ALL);
    assertThat(permissions)
        .filteredOn(UseSeal.class::isInstance)
        .flatMap(each -> ((UseSeal) each).actions())
        .contains(SealAction.values());
    assertThat(Secrets.ALL).extracting(Secret::name).doesNotHaveDuplicates();
    assertThat(Secrets.ALL).extracting(Secret::variable).doesNotHaveDuplicates();
  }

  @Test
  void every_schedule_wakes_a_queue_that_somebody_drains() {
    Map<Queue, Long> consumers =
        messages().collect(Collectors.groupingBy(Messages::queue, Collectors.counting()));

    assertThat(Schedules.ALL).isNotEmpty().allMatch(each -> consumers.containsKey(each.queue()));
  }

  private static Stream<Messages> messages() {
    return Functions.ALL.stream()
        .map(each -> each.source())
        .filter(Messages.class::isInstance)
        .map(Messages.class::cast);
  }

  private static List<Route> routes() {
    return Functions.ALL.stream()
        .map(each -> each.source())
        .filter(Http.class::isInstance)
        .flatMap(source -> ((Http) source).routes().stream())
        .toList();
  }
}
