package dev.switchboard.adapter.channels.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.channels.Reading;
import dev.switchboard.domain.conversation.Inbound;
import dev.switchboard.domain.conversation.Inbound.Happened;
import dev.switchboard.domain.conversation.Inbound.ToolsCalled;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenEventsTest {
  @Test
  void each_event_leads_to_what_the_table_says() {
    var table =
        Bodies.goldenNames().stream()
            .map(name -> name.replace(".json", "") + " | " + leadsTo(Bodies.golden(name)))
            .collect(Collectors.joining("\n"));

    assertThat(table + "\n").isEqualTo(LeadsTo.TABLE);
  }

  @ParameterizedTest
  @MethodSource("dev.switchboard.adapter.channels.vapi.Bodies#goldenNames")
  void no_secret_survives(String name) {
    assertThat(Everything.in(Bodies.golden(name)))
        .isNotEmpty()
        .noneMatch(text -> text.contains("canary-secret-"));
  }

  @Test
  void the_events_have_secrets_to_be_left_behind() {
    assertThat(Bodies.goldenNames())
        .filteredOn(name ->
            new String(Bodies.bytes(name), StandardCharsets.UTF_8).contains("canary-secret-"))
        .hasSizeGreaterThan(10);
  }

  @Test
  void a_body_that_is_cut_short_is_unreadable() {
    byte[] whole = Bodies.bytes("tool-calls.several-calls");
    int end = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf('}');

    for (int length = 0; length <= end; length++) {
      assertThat(Bodies.reading(Arrays.copyOf(whole, length)))
          .as("%d", length)
          .isInstanceOf(Reading.Unreadable.class);
    }
  }

  @ParameterizedTest
  @MethodSource("flips")
  void a_body_with_a_flipped_bit_is_read_or_refused_and_never_breaks_anything(int mask) {
    byte[] body = Bodies.bytes("unknown.extra-fields");

    for (int at = 0; at < body.length; at++) {
      body[at] ^= (byte) mask;
      assertThat(Bodies.reading(body)).isNotNull();
      body[at] ^= (byte) mask;
    }
  }

  static int[] flips() {
    return new int[] {0x01, 0x20, 0x80};
  }

  private static String leadsTo(Inbound inbound) {
    var kind = inbound.getClass().getSimpleName();
    return switch (inbound) {
      case ToolsCalled tools ->
          tools.calls().stream()
              .map(call -> call.name() + (call.arguments().isEmpty() ? "?" : ""))
              .collect(Collectors.joining(", ", kind + " " + tools.style() + " ", ""));
      case Happened happened ->
          happened.facts().stream()
              .map(fact -> fact.getClass().getSimpleName())
              .collect(Collectors.joining(", ", kind + " ", ""));
      default -> kind;
    };
  }
}
