package dev.switchboard.adapter.channels.vapi;

import static dev.switchboard.domain.agent.Binding.Key.ASSISTANT_ID;
import static dev.switchboard.domain.agent.Binding.Key.NUMBER;
import static dev.switchboard.domain.agent.Binding.Key.PHONE_NUMBER_ID;
import static dev.switchboard.domain.agent.Binding.Key.SQUAD_ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.Binding;
import dev.switchboard.domain.conversation.Envelope;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadEnvelopeTest {
  private static final String MIA = "95c83047-58aa-4c76-94e0-5002f36e952e";
  private static final String RORY = "55b5a28e-2cef-4c94-b5c5-4e21a0811390";
  private static final String SQUAD = "426566c0-fde3-4993-b002-bc2ba04114c9";
  private static final String MAIN_LINE = "b5f2b96f-113f-415a-853f-e73f251fa4d8";
  private static final String REPAIRS = "2ef154b4-77db-4efe-a04e-772de1286e82";

  @Test
  void a_phone_call_says_everything_of_itself() {
    var envelope = Bodies.golden("tool-calls.book-appointment").envelope();

    assertThat(envelope.channel()).isEqualTo("vapi");
    assertThat(envelope.type()).isEqualTo("tool-calls");
    assertThat(envelope.sentAt()).contains(Instant.ofEpochMilli(1_794_996_179_600L));
    assertThat(envelope.receivedAt()).isEqualTo(Bodies.NOW);
    assertThat(envelope.call()).contains("01a1ee1b-54b8-7f6d-a9c0-7bcaa0b6b5c5");
    assertThat(envelope.caller()).contains("+447700900123");
    assertThat(envelope.called()).contains("+442079460018");
    assertThat(envelope.controlUrl().orElseThrow())
        .startsWith("https://monitor.harbour-fixture.vapi.ai/")
        .endsWith("/control");
    assertThat(envelope.named())
        .containsExactly(
            vapi(ASSISTANT_ID, MIA),
            vapi(PHONE_NUMBER_ID, MAIN_LINE),
            vapi(NUMBER, "+442079460018"));
  }

  @Test
  void the_assistant_that_is_talking_comes_before_the_squad_and_the_line() {
    assertThat(Bodies.golden("tool-calls.squad-call").envelope().named())
        .containsExactly(
            vapi(ASSISTANT_ID, RORY),
            vapi(SQUAD_ID, SQUAD),
            vapi(PHONE_NUMBER_ID, REPAIRS),
            vapi(NUMBER, "+442079460027"));
  }

  @Test
  void a_call_that_nobody_has_answered_names_its_line() {
    assertThat(Bodies.golden("assistant-request.by-number").envelope().named())
        .containsExactly(vapi(NUMBER, "+442079460018"));
    assertThat(Bodies.golden("assistant-request.by-phone-number-id").envelope().named())
        .containsExactly(vapi(PHONE_NUMBER_ID, MAIN_LINE));
    assertThat(Bodies.golden("assistant-request.by-nothing").envelope().named()).isEmpty();
  }

  @Test
  void a_large_squad_leaves_room_for_its_line() {
    var members =
        IntStream.range(0, 30)
            .mapToObj("{'assistantId':'m%d'}"::formatted)
            .collect(Collectors.joining(","));

    var named =
        Bodies.message(
                "'type':'hang','call':{'squad':{'id':'s','members':[%s]},'phoneNumberId':'p'}"
                    .formatted(members))
            .envelope()
            .named();

    assertThat(named)
        .startsWith(vapi(SQUAD_ID, "s"), vapi(ASSISTANT_ID, "m0"))
        .endsWith(vapi(PHONE_NUMBER_ID, "p"))
        .hasSizeLessThan(ReadBindings.MOST);
  }

  @Test
  void chats_and_sessions_name_themselves() {
    var chat = Bodies.golden("chat.deleted.web").envelope();
    var session = Bodies.golden("session.created.web").envelope();

    assertThat(chat.call()).contains("8946181e-ca1d-42b3-b788-70176e720930");
    assertThat(chat.named()).containsExactly(vapi(ASSISTANT_ID, MIA));
    assertThat(session.call()).contains("d24997b4-729d-4e3c-8580-99e1c0677f8e");
    assertThat(session.caller()).contains("+447700900456");
  }

  @ParameterizedTest
  @CsvSource({
    "1794996179600, 2026-11-18T10:02:59.600Z",
    "1794996179600.001, 2026-11-18T10:02:59.600Z",
    "1.7949961796E12, 2026-11-18T10:02:59.600Z",
    "'''1794996179600''', 2026-11-18T10:02:59.600Z",
    "'''2026-11-18T10:02:59.6Z''', 2026-11-18T10:02:59.600Z",
    "'''2026-11-18T11:02:59.6+01:00''', 2026-11-18T10:02:59.600Z"
  })
  void a_time_comes_in_several_forms(String written, Instant expected) {
    assertThat(Bodies.message("'type':'hang','timestamp':" + written).envelope().sentAt())
        .contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-1", "1e300", "''", "'soon'", "'1e12'", "true", "{}", "'+99999-01-01T00:00:00Z'"})
  void what_is_no_time_is_absent(String written) {
    assertThat(Bodies.message("'type':'hang','timestamp':" + written).envelope().sentAt())
        .isEmpty();
  }

  @Test
  void wrong_types_are_absent_wherever_they_are() {
    var envelope =
        Bodies.message(
                "'type':'hang','call':'x','assistant':['x'],'customer':7,'phoneNumber':"
                    + "{'id':5,'number':{}},'chat':{'id':[]},'session':{'id':' '}")
            .envelope();

    assertThat(envelope).isEqualTo(nothingKnown("hang"));
  }

  @Test
  void ids_too_long_for_any_key_are_absent() {
    var longer = "x".repeat(2_000);
    var envelope =
        Bodies.message(
                "'type':'%1$s','call':{'id':'%1$s','assistantId':'%1$s'},'customer':{'number':'%1$s'}"
                    .formatted(longer))
            .envelope();

    assertThat(envelope).isEqualTo(nothingKnown("x".repeat(100)));
  }

  private static Envelope nothingKnown(String type) {
    var bare = Bodies.message("'type':'hang'").envelope();
    return new Envelope(
        bare.workspace(),
        "vapi",
        type,
        bare.sentAt(),
        Bodies.NOW,
        bare.call(),
        bare.named(),
        bare.caller(),
        bare.called(),
        bare.controlUrl());
  }

  private static Binding vapi(Binding.Key key, String value) {
    return new Binding("vapi", key, value);
  }
}
