package dev.switchboard.domain.conversation.tool;

import static dev.switchboard.domain.conversation.tool.FrontDesk.ANN;
import static dev.switchboard.domain.conversation.tool.FrontDesk.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.conversation.Inbound.Style;
import dev.switchboard.domain.conversation.Inbound.ToolCall;
import dev.switchboard.domain.conversation.Inbound.ToolsCalled;
import dev.switchboard.domain.conversation.Reply.ToolResult;
import dev.switchboard.domain.conversation.Reply.ToolResults;
import dev.switchboard.domain.conversation.tool.Tool.Spoken;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.reasoning.ToolSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ToolboxTest {
  private static final Map<String, String> TEN = Map.of("start", "2026-03-02T10:00", "name", "Ann");

  private final FrontDesk front =
      new FrontDesk(
          tool(
              "broken",
              () -> {
                throw new IllegalStateException("Secret.");
              }),
          tool(
              "busy",
              () -> {
                throw new Fault.Passing("Throttled.");
              }));

  @Test
  void a_fault_inside_one_use_leaves_the_others_answered_in_their_order() {
    var called =
        new ToolsCalled(
            front.callFrom(ANN),
            List.of(
                call("1", "book_appointment", TEN),
                call("2", "broken", Map.of()),
                call("3", "busy", Map.of()),
                call("4", "check_availability", Map.of("when", "2026-03-02"))),
            Style.LIST);

    var results = ((ToolResults) front.respond().respond(called)).results();

    assertThat(results).extracting(ToolResult::id).containsExactly("1", "2", "3", "4");
    assertThat(results).extracting(ToolResult::failed).containsExactly(false, true, true, false);
    assertThat(results).extracting(ToolResult::spoken).noneMatch(said -> said.contains("Secret"));
    assertThat(front.faults).containsExactly("broken", "busy");
  }

  @Test
  void an_alias_renames_the_tool_and_its_parameters() {
    var result =
        front.use(
            ANN,
            "set_appointment",
            Map.of("start_time", "2026-03-02T10:00", "name", "Ann", "user_id", "7"));

    assertThat(result.failed()).isFalse();
    assertThat(result.name()).isEqualTo("set_appointment");
    assertThat(result.appointment()).isPresent();
  }

  @Test
  void an_unknown_tool_is_something_it_cannot_do() {
    assertRefused(front.use(ANN, "launch_rocket", Map.of()), "cannot do");
  }

  @Test
  void a_tool_that_the_agent_may_not_use_is_something_it_cannot_do() {
    var refused =
        front
            .toolbox()
            .use(
                front.callFrom(ANN),
                Optional.of(Agents.mia()),
                call("1", "delegate_task", Map.of("task", "Call back")));

    assertRefused(refused, "cannot do");
    assertThat(front.queue.sent()).isEmpty();
  }

  @Test
  void unreadable_arguments_are_asked_for_again() {
    var unreadable = new ToolCall("1", "book_appointment", Optional.empty(), Map.of());

    assertRefused(
        front.toolbox().use(front.callFrom(ANN), Optional.of(FrontDesk.mia()), unreadable),
        "say it again");
  }

  @Test
  void where_nobody_knows_whose_the_call_is_nothing_is_done() {
    assertRefused(
        front
            .toolbox()
            .use(front.callFrom(ANN), Optional.empty(), call("1", "book_appointment", TEN)),
        "not connected");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\t", "\u0085", "\u2028", "\u000b", "\n\n  "})
  void whatever_a_tool_says_is_one_line(String lineBreak) {
    var said = new FrontDesk(tool("busy", () -> Spoken.answer("One." + lineBreak + "Two.\n")));

    assertThat(said.use(ANN, "busy", Map.of()).spoken()).isEqualTo("One. Two.");
  }

  private static void assertRefused(ToolResult result, String words) {
    assertThat(result.failed()).isTrue();
    assertThat(result.spoken()).contains(words);
    assertThat(result.appointment()).isEmpty();
    assertThat(result.task()).isEmpty();
  }

  private static Tool tool(String name, Supplier<Spoken> words) {
    return new Tool() {
      @Override
      public ToolSpec spec() {
        return new ToolSpec(name, "Tells.", Map.of("type", "object"));
      }

      @Override
      public Spoken use(Use use) {
        return words.get();
      }
    };
  }
}
