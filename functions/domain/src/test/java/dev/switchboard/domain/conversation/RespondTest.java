package dev.switchboard.domain.conversation;

import static dev.switchboard.domain.conversation.tool.FrontDesk.ANN;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.agent.Binding;
import dev.switchboard.domain.conversation.Fact.Noted;
import dev.switchboard.domain.conversation.Fact.ToolsAnswered;
import dev.switchboard.domain.conversation.Inbound.AssistantWanted;
import dev.switchboard.domain.conversation.Inbound.HandoffWanted;
import dev.switchboard.domain.conversation.Inbound.Style;
import dev.switchboard.domain.conversation.Inbound.ToolsCalled;
import dev.switchboard.domain.conversation.Inbound.TransferWanted;
import dev.switchboard.domain.conversation.tool.FrontDesk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RespondTest {
  private final FrontDesk front = new FrontDesk();
  private final Respond respond = front.respond();
  private final Envelope call = front.callFrom(ANN);
  private final Envelope stranger =
      front.call("call-x", Optional.of(ANN), List.of(Agents.OTHER_NUMBER));

  @Test
  void a_saved_assistant_answers_before_one_made_for_the_call_and_before_a_squad() {
    var squad = new Binding("vapi", Binding.Key.SQUAD_ID, "squad-1");
    var mia = FrontDesk.mia();
    assertThat(respond.respond(new AssistantWanted(call)))
        .isEqualTo(new Reply.UseAssistant("asst-1"));

    bind(mia, 1, Agents.NUMBER, squad);
    assertThat(respond.respond(new AssistantWanted(call)))
        .isEqualTo(new Reply.UseTransient(mia.assistant()));

    var leo = Agents.named(Agents.leo(), "leo");
    bind(leo, 0, Agents.OTHER_NUMBER, new Binding("vapi", Binding.Key.SQUAD_ID, "squad-2"));
    assertThat(respond.respond(new AssistantWanted(stranger)))
        .isEqualTo(new Reply.UseSquad("squad-2"));
  }

  @Test
  void where_nobody_is_bound_an_apology_is_said() {
    assertThat(respond.respond(new AssistantWanted(stranger))).isInstanceOf(Reply.Apology.class);
  }

  @Test
  void an_event_that_names_nobody_goes_to_the_channels_default() {
    bind(Agents.leo(), 0, Binding.fallback("vapi"));
    var nameless = front.call("call-x", Optional.of(ANN), List.of());

    respond.respond(new AssistantWanted(nameless));

    assertThat(front.log.sent().getLast().agent()).contains(Agents.LEO);
  }

  @Test
  void a_caller_is_put_through_to_the_agents_person_and_else_stays() {
    assertThat(respond.respond(new TransferWanted(call)))
        .isInstanceOfSatisfying(
            Reply.PutThrough.class, to -> assertThat(to.number()).isEqualTo("+15559990000"));
    assertThat(respond.respond(new TransferWanted(stranger))).isInstanceOf(Reply.StayHere.class);
  }

  @Test
  void a_colleague_is_found_by_id_or_by_name() {
    var assistant = new Binding("vapi", Binding.Key.ASSISTANT_ID, "asst-2");
    bind(Agents.named(Agents.leo(), "leo-the-second"), 0, assistant);

    for (var said : List.of("leo-the-second", " Leo the Second ")) {
      assertThat(respond.respond(new HandoffWanted(call, Map.of("to", said))))
          .isEqualTo(new Reply.HandOver("asst-2"));
    }
    assertThat(respond.respond(new HandoffWanted(call, Map.of("to", "Zoe!", "n", 1))))
        .isInstanceOf(Reply.StayHere.class);
  }

  @Test
  void the_other_questions_have_their_answers() {
    assertThat(respond.respond(new Inbound.KnowledgeWanted(call)))
        .isEqualTo(new Reply.Documents(List.of()));
    assertThat(respond.respond(new Inbound.DialWanted(call, Optional.of(ANN))))
        .isEqualTo(new Reply.MayDial(true));
    assertThat(respond.respond(new Inbound.DialWanted(call, Optional.empty())))
        .isEqualTo(new Reply.MayDial(false));
    assertThat(respond.respond(new Inbound.EndpointingWanted(call)))
        .isInstanceOfSatisfying(
            Reply.Wait.class, wait -> assertThat(wait.seconds()).isBetween(0.1, 2.0));
  }

  @Test
  void what_was_asked_is_in_the_calls_log() {
    respond.respond(new TransferWanted(call));

    assertThat(front.log.sent())
        .singleElement()
        .satisfies(event -> {
          assertThat(event.fact()).isEqualTo(new Noted(Map.of()));
          assertThat(event.agent()).contains(Agents.MIA);
          assertThat(event.caller()).contains(ANN);
        });
  }

  @Test
  void tools_of_an_unknown_agent_are_answered_and_logged_as_failed() {
    var use = FrontDesk.call("1", "book_appointment", Map.of("start", "2026-03-02T10:00"));

    var reply = respond.respond(new ToolsCalled(stranger, List.of(use), Style.FUNCTION_CALL));

    assertThat(((Reply.ToolResults) reply).results().getFirst().failed()).isTrue();
    assertThat(((Reply.ToolResults) reply).style()).isEqualTo(Style.FUNCTION_CALL);
    assertThat(front.log.sent().getFirst().agent()).isEmpty();
    assertThat(front.log.sent().getFirst().fact())
        .isInstanceOfSatisfying(
            ToolsAnswered.class, tools -> assertThat(tools.answers()).hasSize(1));
  }

  private void bind(Agent agent, long version, Binding... bindings) {
    front.agents.save(ACME, Agents.versioned(Agents.bound(agent, bindings), version));
  }
}
