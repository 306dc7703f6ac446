package dev.switchboard.adapter.channels.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.conversation.Inbound.ToolCall;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadToolCallsTest {
  private static final ToolCall EXPECTED =
      call("c1", "check_availability", Map.of("when", "today"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id':'c1','type':'function','function':{'name':'check_availability','arguments':{'when':'today'}}}",
        "{'id':'c1','function':{'name':'check_availability','arguments':'{\\'when\\':\\'today\\'}'}}",
        "{'id':'c1','function':{'name':'check_availability','parameters':{'when':'today'}}}",
        "{'id':'c1','name':'check_availability','arguments':{'when':'today'}}",
        "{'id':'c1','name':'check_availability','arguments':'{\\'when\\':\\'today\\'}'}",
        "{'id':'c1','name':'check_availability','parameters':{'when':'today'}}",
        "{'id':'c1','name':'check_availability','arguments':null,'parameters':{'when':'today'}}"
      })
  void arguments_come_in_several_shapes(String call) {
    assertThat(calls("'toolCallList':[%s]".formatted(call))).containsExactly(EXPECTED);
    assertThat(calls("'toolCallList':[],'toolCalls':[%s]".formatted(call)))
        .containsExactly(EXPECTED);
    assertThat(calls("'toolWithToolCallList':[{'toolCall':%s}]".formatted(call)))
        .containsExactly(EXPECTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"''", "' '", "null", "{}", "'{}'", "'null'"})
  void no_arguments_are_none(String arguments) {
    assertThat(calls(withArguments(arguments))).containsExactly(call("c1", "f", Map.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'{'", "'[]'", "'when'", "[]", "7", "true", "'{\\'a\\':1}}'", "'\\ud800'"})
  void arguments_that_are_no_object_are_unknown(String arguments) {
    assertThat(calls(withArguments(arguments)))
        .containsExactly(new ToolCall("c1", "f", Optional.empty(), Map.of()));
  }

  @Test
  void nested_values_stay_plain_json() {
    assertThat(
            Bodies.calls(Bodies.golden("tool-calls.delegate-task"))
                .getFirst()
                .arguments()
                .orElseThrow())
        .containsEntry(
            "inputs",
            Map.of(
                "flats",
                List.of("Flat 3, Keel House, 14 Rope Walk", "Flat 8, Capstan Court"),
                "currency",
                "GBP",
                "months",
                12L));
  }

  @Test
  void calls_keep_their_order_and_each_id_comes_once() {
    assertThat(
            calls(
                "'toolCallList':[{'id':'b','name':'g'},'x',{'id':'a','name':'f'},"
                    + "{'id':'b','name':'g'}],'toolCalls':[{'id':'z','name':'h'}]"))
        .containsExactly(call("b", "g", Map.of()), call("a", "f", Map.of()));
  }

  @Test
  void a_call_without_an_id_gets_one_that_a_repeat_gets_too() {
    assertThat(calls("'toolCallList':[{'name':'f'},{'id':'','name':'f'},{'id':7}]"))
        .extracting(ToolCall::id)
        .containsExactly("f-1", "f-2", "unknown-3");
  }

  @Test
  void the_name_may_stand_with_the_definition_only() {
    assertThat(
            calls(
                "'toolCallList':[{'id':'a'},{'id':'b'}],'toolWithToolCallList':["
                    + "{'name':'g','toolCall':{'id':'b'}},{'function':{'name':'f'},'toolCall':{'id':'a'}}]"))
        .containsExactly(call("a", "f", Map.of()), call("b", "g", Map.of()));
  }

  @Test
  void a_legacy_call_is_one_call() {
    assertThat(Bodies.calls(Bodies.golden("function-call.at-root-beside-message")))
        .singleElement()
        .satisfies(call -> {
          assertThat(call.id()).isEqualTo("set_appointment-1");
          assertThat(call.arguments().orElseThrow())
              .containsEntry("start_time", "2026-11-24T12:30:00Z")
              .hasSize(5);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "'toolCallList':{}", "'toolCallList':[[],null,3]"})
  void a_list_of_nothing_has_no_calls(String fields) {
    assertThat(
            Bodies.calls(
                Bodies.message(
                    "'a':1,'type':'tool-calls'" + (fields.isEmpty() ? "" : "," + fields))))
        .isEmpty();
  }

  private static String withArguments(String arguments) {
    return "'toolCallList':[{'id':'c1','function':{'name':'f','arguments':%s}}]"
        .formatted(arguments);
  }

  private static List<ToolCall> calls(String fields) {
    return Bodies.calls(Bodies.message("'type':'tool-calls'," + fields));
  }

  private static ToolCall call(String id, String name, Map<String, Object> arguments) {
    return new ToolCall(id, name, Optional.of(arguments), Map.of());
  }
}
