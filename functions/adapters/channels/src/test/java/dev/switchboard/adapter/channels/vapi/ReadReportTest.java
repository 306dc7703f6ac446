package dev.switchboard.adapter.channels.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.conversation.Fact;
import dev.switchboard.domain.conversation.Fact.Noted;
import dev.switchboard.domain.conversation.Fact.Reported;
import dev.switchboard.domain.conversation.Fact.Transcribed;
import dev.switchboard.domain.conversation.Turn;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadReportTest {
  @Test
  void a_report_is_the_account_and_then_the_turns() {
    var facts = Bodies.facts(Bodies.golden("end-of-call-report.phone-call"));
    var reported = (Reported) facts.getFirst();
    var turns = ((Transcribed) facts.getLast()).turns();

    assertThat(reported.endedReason()).contains("customer-ended-call");
    assertThat(reported.startedAt()).contains(Instant.parse("2026-11-18T10:02:11.400Z"));
    assertThat(reported.endedAt()).contains(Instant.parse("2026-11-18T10:03:48.600Z"));
    assertThat(reported.summary().orElseThrow()).startsWith("Zoë Brânză booked a viewing");
    assertThat(reported.cost()).contains(0.1125);
    assertThat(reported.costs()).hasSize(6);
    assertThat(reported.costs().get(2)).containsEntry("promptTokens", 3184L);
    assertThat(reported.analysis()).containsEntry("successEvaluation", "true");
    assertThat(reported.turns()).isEqualTo(turns.size()).isEqualTo(8);
    assertThat(turns)
        .extracting(Turn::role)
        .containsExactly("agent", "caller", "tool", "agent", "caller", "tool", "agent", "caller");
    assertThat(turns.getFirst().at()).contains(Instant.ofEpochMilli(1_794_996_132_600L));
  }

  @Test
  void a_call_that_nobody_answered_has_no_turns_and_costs_nothing() {
    assertThat(Bodies.facts(Bodies.golden("end-of-call-report.no-answer")))
        .containsExactly(
            new Reported(
                Optional.of("customer-did-not-answer"),
                Optional.empty(),
                Optional.of(Instant.parse("2026-11-19T15:30:35.500Z")),
                Optional.empty(),
                Optional.of(0.0),
                List.of(),
                Map.of("successEvaluation", "false"),
                0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'artifact':{'messages':[{'role':'bot','message':'Hello.\\nMia here.'},{'role':'user','message':'Hi.'}]}",
        "'artifact':{'messages':[{'role':'system','message':'Be brief.'}]},"
            + "'messages':[{'role':'assistant','message':'Hello.\\nMia here.'},{'role':'user','message':'Hi.'}]",
        "'artifact':{'messages':[],'transcript':'AI: Hello.\\nMia here.\\n\\nUser: Hi.\\n'}",
        "'transcript':'noise\\nai:Hello.\\nMia here.\\r\\nUSER:   Hi.'"
      })
  void turns_are_found_wherever_they_are(String fields) {
    var turns = ((Transcribed) report(fields).getLast()).turns();

    assertThat(turns)
        .extracting(turn -> turn.role() + ": " + turn.text().replace('\n', ' '))
        .containsExactly("agent: Hello. Mia here.", "caller: Hi.");
  }

  @Test
  void a_time_may_have_an_exponent() {
    var facts = report("'messages':[{'role':'user','message':'Hi.','time':1.722115418016999E12}]");

    assertThat(((Transcribed) facts.getLast()).turns().getFirst().at())
        .contains(Instant.ofEpochMilli(1_722_115_418_016L));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "ț", "語"})
  void a_long_transcript_comes_in_parts_that_fit(String letter) {
    var message = "{'role':'user','message':'%s'},".formatted(letter.repeat(40_000));
    var facts =
        report("'messages':[%s{'role':'user','message':'end'}]".formatted(message.repeat(12)));
    var parts = facts.subList(1, facts.size()).stream().map(Transcribed.class::cast).toList();

    assertThat(parts).hasSizeGreaterThan(1);
    int next = 0;
    for (var part : parts) {
      assertThat(part.first()).isEqualTo(next);
      assertThat(part.turns().stream().mapToInt(ReadReportTest::bytes).sum())
          .isLessThanOrEqualTo(InParts.MOST_BYTES);
      next += part.turns().size();
    }
    assertThat(next).isEqualTo(13).isEqualTo(((Reported) facts.getFirst()).turns());
  }

  @Test
  void an_analysis_too_large_to_keep_is_noted() {
    var facts =
        report(
            "'analysis':{'summary':'Short.','structuredData':{'all':'%s'}},'costs':[{'cost':1}]"
                .formatted("x".repeat(ReadReport.MOST_BYTES)));
    var reported = (Reported) facts.getFirst();

    assertThat(reported.analysis()).isEmpty();
    assertThat(reported.summary()).contains("Short.");
    assertThat(reported.costs()).containsExactly(Map.of("cost", 1L));
    assertThat(((Noted) facts.getLast()).details()).containsOnlyKeys("analysis");
  }

  @Test
  void secrets_are_left_out_of_what_is_kept() {
    var facts =
        report(
            "'summary':'See https://a.example/x?sig=canary-secret-1.','analysis':{'structuredData':"
                + "{'apiKey':'canary-secret-2','file':'https://a.example/x?sig=canary-secret-3'}},"
                + "'costs':[{'cost':1,'credential':'canary-secret-4'}],'recordingUrl':'canary-secret-5',"
                + "'messages':[{'role':'tool_call_result','result':'Bearer canary-secret-6'}]");

    assertThat(facts.stream().flatMap(Everything::in)).noneMatch(text -> text.contains("canary"));
    assertThat(((Reported) facts.getFirst()).analysis())
        .isEqualTo(Map.of("structuredData", Map.of()));
  }

  @Test
  void a_report_of_wrong_types_is_an_empty_one() {
    assertThat(
            report(
                "'cost':'much','costs':{'a':1},'analysis':[],'artifact':'x','startedAt':{},"
                    + "'endedReason':5,'messages':[[],{'role':{}},{'role':'user'},{'role':'user','message':' '}]"))
        .containsExactly(
            new Reported(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of(),
                0));
  }

  private static List<Fact> report(String fields) {
    return Bodies.facts(Bodies.message("'type':'end-of-call-report'," + fields));
  }

  private static int bytes(Turn turn) {
    return turn.text().getBytes(StandardCharsets.UTF_8).length;
  }
}
