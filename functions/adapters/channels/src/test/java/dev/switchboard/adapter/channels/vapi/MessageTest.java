package dev.switchboard.adapter.channels.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.channels.Reading;
import dev.switchboard.domain.conversation.Inbound;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"message\":null}",
        "{\"message\":\"hang\"}",
        "{\"message\":[]}",
        "{\"message\":{}}"
      })
  void a_body_without_a_message_is_unreadable(String body) {
    assertThat(Bodies.reading(body.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(
            new Reading.Unreadable(
                "The body must have an object `message` with fields. Maybe it is not a server message"
                    + " of VAPI."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"message\":{\"type\":7}}",
        "{\"message\":{\"type\":\" \"}}",
        "{\"message\":{\"role\":\"system\",\"content\":\"hello\"}}",
        "{\"type\":\"hang\"}",
        "{\"functionCall\":\"x\"}"
      })
  void a_body_that_says_no_type_is_of_an_unknown_one(String body) {
    var reading = Bodies.reading(body.getBytes(StandardCharsets.UTF_8));

    assertThat(reading).isInstanceOf(Reading.Read.class);
    assertThat(((Reading.Read) reading).inbound().envelope().type()).isEqualTo("unknown");
  }

  @Test
  void a_type_that_nobody_knows_has_happened() {
    var inbound = Bodies.message("'type':'call.moon.risen','status':'full','text':'awoo'");

    assertThat(inbound).isInstanceOf(Inbound.Happened.class);
    assertThat(inbound.envelope().type()).isEqualTo("call.moon.risen");
    assertThat(Bodies.facts(inbound).toString()).contains("full").doesNotContain("awoo");
  }

  @Test
  void a_function_call_that_lost_its_call_has_none() {
    assertThat(Bodies.calls(Bodies.message("'type':'function-call'"))).isEmpty();
  }

  @Test
  void a_handover_keeps_its_parameters_and_a_campaign_its_number() {
    var handoff = (Inbound.HandoffWanted) Bodies.golden("handoff-destination-request.squad-call");
    var dial = (Inbound.DialWanted) Bodies.golden("campaign.predial.outbound");

    assertThat(handoff.parameters()).containsEntry("topic", "boiler").hasSize(3);
    assertThat(dial.number()).contains("+447700900456");
  }
}
