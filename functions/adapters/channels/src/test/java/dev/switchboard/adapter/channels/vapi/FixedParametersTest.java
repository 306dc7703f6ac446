package dev.switchboard.adapter.channels.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.Binding;
import dev.switchboard.domain.conversation.Inbound;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FixedParametersTest {
  private static final String TEMPLATES =
      "{'key':'call_id','value':'{{call.id}}'},{'key':'caller_number','value':'{{ customer.number }}'},"
          + "{'key':'agent_id','value':'{{assistant.id}}'}";
  private static final String IDENTITY =
      "'call_id':'call-1','caller_number':'+447700900123','agent_id':'mia'";

  @Test
  void templates_are_taken_as_they_were_resolved() {
    var call = Bodies.calls(Bodies.golden("tool-calls.static-parameters")).getFirst();

    assertThat(call.fixed())
        .isEqualTo(
            Map.of(
                "caller_number", "+447700900123",
                "call_id", "01a1ee1b-54b8-7f6d-a9c0-7bcaa0b6b5c5",
                "agent_id", "95c83047-58aa-4c76-94e0-5002f36e952e"));
    assertThat(call.arguments().orElseThrow())
        .containsOnlyKeys("start", "name", "appointment_type", "subject");
  }

  @Test
  void what_a_model_made_up_is_neither_trusted_nor_kept() {
    var inbound = Bodies.golden("tool-calls.made-up-identity-arguments");
    var call = Bodies.calls(inbound).getFirst();

    assertThat(call.fixed()).isEmpty();
    assertThat(call.arguments().orElseThrow()).containsOnlyKeys("confirmation_code", "reason");
    assertThat(inbound.envelope().caller()).contains("+447700900123");
    assertThat(inbound.envelope().named())
        .extracting(Binding::value)
        .doesNotContain("55b5a28e-2cef-4c94-b5c5-4e21a0811390");
  }

  @Test
  void they_fill_what_the_envelope_lacks() {
    var envelope = used("", TEMPLATES, IDENTITY).envelope();

    assertThat(envelope.call()).contains("call-1");
    assertThat(envelope.caller()).contains("+447700900123");
    assertThat(envelope.named())
        .containsExactly(new Binding("vapi", Binding.Key.ASSISTANT_ID, "mia"));
  }

  @Test
  void they_never_replace_what_the_envelope_has() {
    var envelope =
        used(
                "'call':{'id':'own','assistantId':'rory'},'customer':{'number':'+442079460018'},",
                TEMPLATES,
                IDENTITY)
            .envelope();

    assertThat(envelope.call()).contains("own");
    assertThat(envelope.caller()).contains("+442079460018");
    assertThat(envelope.named()).extracting(Binding::value).containsExactly("rory", "mia");
  }

  @Test
  void a_value_that_is_no_template_is_the_owners_whatever_the_model_says() {
    var inbound =
        used(
            "",
            "{'key':'call_id','value':'fixed'},{'key':'floor','value':3},{'key':'lift','value':true}",
            IDENTITY + ",'floor':9");

    assertThat(Bodies.calls(inbound).getFirst().fixed())
        .isEqualTo(Map.of("call_id", "fixed", "floor", "3", "lift", "true"));
    assertThat(inbound.envelope().call()).contains("fixed");
    assertThat(inbound.envelope().caller()).isEmpty();
  }

  @Test
  void a_template_that_was_not_resolved_is_nothing() {
    var inbound = used("", TEMPLATES, "'call_id':'{{call.id}}','caller_number':{'a':1}");

    assertThat(Bodies.calls(inbound).getFirst().fixed()).isEmpty();
    assertThat(inbound.envelope().call()).isEmpty();
  }

  @Test
  void a_schema_of_the_same_name_declares_nothing() {
    var inbound =
        Bodies.message(
            "'type':'tool-calls','toolWithToolCallList':[{'parameters':{'key':'call_id','value':'x'},"
                + "'function':{'name':'f','parameters':[{'key':'call_id','value':'y'}]},"
                + "'toolCall':{'id':'c','parameters':{'call_id':'z'}}}]");

    assertThat(Bodies.calls(inbound).getFirst().fixed()).isEmpty();
    assertThat(Bodies.calls(inbound).getFirst().arguments().orElseThrow()).isEmpty();
    assertThat(inbound.envelope().call()).isEmpty();
  }

  @Test
  void another_calls_definition_is_not_this_calls() {
    var inbound =
        Bodies.message(
            ("'type':'tool-calls','toolCallList':[{'id':'b','name':'f','arguments':{%s}}],"
                    + "'toolWithToolCallList':[{'name':'f','parameters':[%s],'toolCall':{'id':'a'}}]")
                .formatted(IDENTITY, TEMPLATES));

    assertThat(Bodies.calls(inbound).getFirst().fixed()).isEmpty();
  }

  private static Inbound used(String envelope, String declared, String arguments) {
    return Bodies.message(
        ("'type':'tool-calls',%s'toolCallList':[{'id':'c','name':'f','arguments':{%s}}],"
                + "'toolWithToolCallList':[{'name':'f','parameters':[%s],'toolCall':{'id':'c'}}]")
            .formatted(envelope, arguments, declared));
  }
}
