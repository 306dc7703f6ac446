package dev.switchboard.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.task.Budget;
import dev.switchboard.domain.task.TaskStatus;
import dev.switchboard.domain.task.Terms;
import dev.switchboard.domain.workflow.Flows;
import dev.switchboard.domain.workflow.Run;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Each of the five patterns from beginning to end, with the engine and the clients as they are, on
/// the wire formats of two providers; and with one answer spoilt in each way that passes.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PatternsOnTheWireTest {
  /// A task is tried so often, and asks so often for a form.
  private static final int MOST_TRIES = 5;

  private static final int MOST_ANSWERS = 3;

  private StubProvider provider;

  @BeforeAll
  void start() {
    provider = new StubProvider();
  }

  @AfterAll
  void stop() {
    provider.close();
  }

  static Stream<Arguments> everywhere() {
    return Stream.of(Wire.values())
        .flatMap(wire -> Stream.of(Pattern.values()).map(pattern -> Arguments.of(wire, pattern)));
  }

  private Played play(Wire wire, Pattern pattern, IntFunction<Optional<BadWeather>> weather) {
    return play(wire, pattern, weather, Function.identity());
  }

  private Played play(
      Wire wire,
      Pattern pattern,
      IntFunction<Optional<BadWeather>> weather,
      Function<String, String> distort) {
    provider.begin(weather, distort);
    var model = provider.model(wire);
    return Played.of(pattern.node, model);
  }

  private static IntFunction<Optional<BadWeather>> once(int number, BadWeather bad) {
    return each -> each == number ? Optional.of(bad) : Optional.empty();
  }

  private static Optional<BadWeather> fine(int number) {
    return Optional.empty();
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  void each_pattern_ends_as_it_does_in_memory(Wire wire, Pattern pattern) {
    var played = play(wire, pattern, PatternsOnTheWireTest::fine);

    assertThat(played.run().status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(played.run().answer()).contains(pattern.answer);
    assertThat(played.run().used().inputTokens()).isEqualTo(10L * provider.requests());
    assertThat(played.used()).contains(Speakers.TOOL);
    played.endedOnce();
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  void an_answer_that_is_spoilt_costs_one_more_request_and_changes_nothing(
      Wire wire, Pattern pattern) {
    var calm = play(wire, pattern, PatternsOnTheWireTest::fine);
    int requests = provider.requests();

    for (var bad : BadWeather.values()) {
      for (int number : List.of(1, requests / 2 + 1, requests)) {
        var played = play(wire, pattern, once(number, bad));

        assertThat(provider.requests()).as("%s at %d", bad, number).isEqualTo(requests + 1);
        assertThat(shape(played.run())).as("%s at %d", bad, number).isEqualTo(shape(calm.run()));
        assertThat(played.run().used()).isEqualTo(calm.run().used());
        played.endedOnce();
      }
    }
  }

  private static List<Object> shape(Run run) {
    return List.of(
        run.name(),
        run.status(),
        run.answer().orElse(""),
        run.error().orElse(""),
        run.parts().stream().map(PatternsOnTheWireTest::shape).toList());
  }

  @ParameterizedTest
  @EnumSource(Wire.class)
  void who_is_told_how_long_to_wait_waits_so_long(Wire wire) {
    var calm = play(wire, Pattern.SEQUENTIAL, PatternsOnTheWireTest::fine);
    var played = play(wire, Pattern.SEQUENTIAL, once(2, BadWeather.RATE_LIMIT));

    assertThat(played.took())
        .isBetween(
            Duration.ofSeconds(BadWeather.REST_SECONDS),
            calm.took().plusSeconds(BadWeather.REST_SECONDS + 120));
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  void where_nothing_works_any_more_it_fails_in_bounds_and_says_why(Wire wire, Pattern pattern) {
    var played = play(wire, pattern, _ -> Optional.of(BadWeather.BROKEN));

    assertThat(played.run().status()).isEqualTo(TaskStatus.FAILED);
    assertThat(played.run().error().orElseThrow()).contains("answered 500");
    assertThat(provider.requests()).isEqualTo(pattern.asked * MOST_TRIES);
    played.endedOnce();
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  void where_it_stops_working_in_the_middle_it_ends_honestly(Wire wire, Pattern pattern) {
    play(wire, pattern, PatternsOnTheWireTest::fine);
    int requests = provider.requests();

    for (int last : IntStream.range(1, requests).toArray()) {
      var played =
          play(
              wire,
              pattern,
              number -> number > last ? Optional.of(BadWeather.CUT_STREAM) : Optional.empty());

      var said = played.run().error().or(played.run()::result).orElseThrow();
      assertThat(said).as("after %d", last).contains("no answer that can be read");
      assertThat(provider.requests()).isLessThanOrEqualTo(last + 3 * MOST_TRIES * 2);
      played.endedOnce();
    }
  }

  @ParameterizedTest
  @EnumSource(Wire.class)
  void a_form_that_is_filled_in_wrongly_is_asked_for_again_so_often_and_no_oftener(Wire wire) {
    Function<String, String> wrong =
        body ->
            body.replace("\"agrees_with\"", "\"x\"").replace("\\\"agrees_with\\\"", "\\\"x\\\"");
    play(wire, Pattern.EXPERT_PANEL, PatternsOnTheWireTest::fine);
    int requests = provider.requests();

    var played = play(wire, Pattern.EXPERT_PANEL, PatternsOnTheWireTest::fine, wrong);

    assertThat(provider.requests()).isEqualTo(requests + MOST_ANSWERS - 1);
    assertThat(played.run().status()).isEqualTo(TaskStatus.FAILED);
    assertThat(played.run().error().orElseThrow())
        .contains("The answers were not joined", "did not answer in the form", "agrees_with");
    played.endedOnce();
  }

  /// Each request takes 12 tokens, and each but the last has a tool used.
  @ParameterizedTest
  @CsvSource({
    "100, 500, Its budget of 100 tokens is used up., 9",
    "1000000, 20, Its budget of 20 steps is used up., 10"
  })
  void a_model_that_never_comes_to_an_end_is_stopped_by_its_budget(
      long tokens, int steps, String why, int requests) {
    var budget = new Budget(tokens, 5_000_000, steps, Duration.ofDays(1));
    var terms =
        new Terms(
            Terms.Priority.NORMAL, Optional.empty(), Optional.empty(), budget, Optional.empty());
    for (var wire : Wire.values()) {
      provider.begin(PatternsOnTheWireTest::fine, Function.identity());
      var played = Played.of(Flows.ask("rita: weigh"), provider.model(wire), terms);

      assertThat(played.run().error()).contains(why);
      assertThat(provider.requests()).isEqualTo(requests);
      played.endedOnce();
    }
  }
}
