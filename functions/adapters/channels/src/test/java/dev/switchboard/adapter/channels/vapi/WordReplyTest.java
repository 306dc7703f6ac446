package dev.switchboard.adapter.channels.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.channels.Json;
import dev.switchboard.adapter.channels.JsonReading;
import dev.switchboard.domain.conversation.Inbound.Style;
import dev.switchboard.domain.conversation.Reply;
import dev.switchboard.domain.conversation.Reply.ToolResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordReplyTest {
  private static final ToolResult BOOKED = result("c1", false, "Booked.");
  private static final ToolResult SORRY = result("c2", true, "I am sorry.");

  @Test
  void who_answers_is_worded() {
    assertThat(worded(new Reply.UseAssistant("mia"))).isEqualTo("{\"assistantId\":\"mia\"}");
    assertThat(worded(new Reply.UseSquad("repairs"))).isEqualTo("{\"squadId\":\"repairs\"}");
    assertThat(worded(new Reply.UseTransient(Map.of("model", Map.of("temperature", 0.5)))))
        .isEqualTo("{\"assistant\":{\"model\":{\"temperature\":0.5}}}");
    assertThat(worded(new Reply.Apology("Nobody\nis in.")))
        .isEqualTo("{\"error\":\"Nobody is in.\"}");
  }

  @Test
  void results_are_a_list_in_the_order_of_the_calls() {
    assertThat(worded(new Reply.ToolResults(List.of(BOOKED, SORRY), Style.LIST)))
        .isEqualTo(
            "{\"results\":[{\"toolCallId\":\"c1\",\"name\":\"f\",\"result\":\"Booked.\"},"
                + "{\"toolCallId\":\"c2\",\"name\":\"f\",\"error\":\"I am sorry.\"}]}");
    assertThat(worded(new Reply.ToolResults(List.of(), Style.LIST))).isEqualTo("{\"results\":[]}");
  }

  @Test
  void a_legacy_call_finds_its_result_beside_the_list_too() {
    assertThat(worded(new Reply.ToolResults(List.of(BOOKED), Style.FUNCTION_CALL)))
        .isEqualTo(
            "{\"result\":\"Booked.\","
                + "\"results\":[{\"toolCallId\":\"c1\",\"name\":\"f\",\"result\":\"Booked.\"}]}");
    assertThat(worded(new Reply.ToolResults(List.of(SORRY), Style.FUNCTION_CALL)))
        .isEqualTo(
            "{\"error\":\"I am sorry.\","
                + "\"results\":[{\"toolCallId\":\"c2\",\"name\":\"f\",\"error\":\"I am sorry.\"}]}");
    assertThat(worded(new Reply.ToolResults(List.of(), Style.FUNCTION_CALL)))
        .isEqualTo("{\"results\":[]}");
  }

  @Test
  void where_a_call_goes_is_worded() {
    assertThat(worded(new Reply.PutThrough("+442079460051", "One\tmoment.")))
        .isEqualTo(
            "{\"destination\":{\"type\":\"number\",\"number\":\"+442079460051\",\"message\":\"One"
                + " moment.\"}}");
    assertThat(Json.read(worded(new Reply.HandOver("rory"))))
        .isEqualTo(
            Json.read("{\"destination\":{\"type\":\"assistant\",\"assistantId\":\"rory\"}}"));
    assertThat(worded(new Reply.StayHere("Not\r\nnow."))).isEqualTo("{\"error\":\"Not  now.\"}");
  }

  @Test
  void a_document_always_has_the_same_id() {
    var worded = worded(new Reply.Documents(List.of("Cats are welcome.")));

    assertThat(Json.read(worded))
        .isEqualTo(
            Json.read(
                "{\"documents\":[{\"content\":\"Cats are welcome.\",\"similarity\":1.0,"
                    + "\"uuid\":\"6514fd9f-9b5e-33ea-8f09-92084d1e87a5\"}]}"));
    assertThat(worded(new Reply.Documents(List.of()))).isEqualTo("{\"documents\":[]}");
  }

  @Test
  void the_rest_is_worded() {
    assertThat(worded(new Reply.MayDial(true))).isEqualTo("{\"eligible\":true}");
    assertThat(worded(new Reply.Wait(0.4))).isEqualTo("{\"timeoutSeconds\":0.4}");
    assertThat(worded(new Reply.Accepted())).isEqualTo("{}");
  }

  @Test
  void whatever_is_spoken_is_one_line_of_json() {
    var spoken = "Zoë said:\n\"ten\u2028or\u0085eleven\"\u0000 \uD83D 😀";
    var worded = worded(new Reply.ToolResults(List.of(result("c1", false, spoken)), Style.LIST));

    assertThat(worded)
        .doesNotContain("\n", "\\n", "\\u0000", "\u2028", "\u0085")
        .contains("Zoë", "😀");
    assertThat(Json.read(worded)).isInstanceOf(JsonReading.Good.class);
  }

  private static ToolResult result(String id, boolean failed, String spoken) {
    return new ToolResult(id, "f", failed, spoken, Optional.empty(), Optional.empty());
  }

  private static String worded(Reply reply) {
    return new String(new VapiChannel().word(reply), StandardCharsets.UTF_8);
  }
}
