package dev.switchboard.domain.conversation;

import static dev.switchboard.domain.conversation.PhoneCalls.status;
import static dev.switchboard.domain.conversation.tool.FrontDesk.ANN;
import static dev.switchboard.domain.conversation.tool.FrontDesk.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.AgentDirectory;
import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.agent.Binding;
import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.conversation.Inbound.AssistantWanted;
import dev.switchboard.domain.conversation.Inbound.HandoffWanted;
import dev.switchboard.domain.conversation.Inbound.Happened;
import dev.switchboard.domain.conversation.Inbound.KnowledgeWanted;
import dev.switchboard.domain.conversation.Inbound.Style;
import dev.switchboard.domain.conversation.Inbound.ToolsCalled;
import dev.switchboard.domain.conversation.Inbound.TransferWanted;
import dev.switchboard.domain.conversation.tool.FrontDesk;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RespondUnderFaultsTest {
  private static final CallLog BROKEN_LOG =
      events -> {
        throw new Fault.Passing("Throttled.");
      };

  private final FrontDesk front = new FrontDesk();
  private final Envelope envelope = front.callFrom(ANN);
  private final Happened happened =
      new Happened(envelope, List.of(status("ringing"), status("in-progress")));

  @Test
  void whoever_waits_is_answered_though_the_log_fails_and_the_fault_is_told() {
    var respond = front.respond(front.agents, BROKEN_LOG);
    var book = call("1", "book_appointment", Map.of("start", "2026-03-02T10:00", "name", "Ann"));

    var reply = respond.respond(new ToolsCalled(envelope, List.of(book), Style.LIST));

    assertThat(((Reply.ToolResults) reply).results().getFirst().appointment()).isPresent();
    assertThat(front.desk.stored(Salon.MONDAY, Salon.MONDAY)).hasSize(1);
    assertThat(front.faults).containsExactly("tool-calls");
    assertThat(respond.respond(new AssistantWanted(envelope)))
        .isEqualTo(new Reply.UseAssistant("asst-1"));
    assertThat(respond.respond(new TransferWanted(envelope))).isInstanceOf(Reply.PutThrough.class);
    assertThat(front.faults).hasSize(3);
  }

  @Test
  void what_nobody_waits_for_is_not_accepted_while_the_log_fails() {
    var respond = front.respond(front.agents, BROKEN_LOG);

    assertThatThrownBy(() -> respond.respond(happened)).isInstanceOf(Fault.Passing.class);
    assertThat(front.faults).isEmpty();
  }

  @Test
  void what_happened_is_logged_with_its_agent_before_it_is_accepted() {
    assertThat(front.respond().respond(happened)).isEqualTo(new Reply.Accepted());

    assertThat(front.log.sent())
        .extracting(CallEvent::fact)
        .containsExactlyElementsOf(happened.facts());
    assertThat(front.log.sent()).allMatch(event -> event.agent().equals(Optional.of(Agents.MIA)));
  }

  @Test
  void what_belongs_to_no_call_is_accepted_and_not_logged() {
    var nowhere =
        new Envelope(
            envelope.workspace(),
            "vapi",
            "campaign.started",
            Optional.empty(),
            Salon.NOW,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    var reply =
        front.respond(new Unreachable(), BROKEN_LOG).respond(new Happened(nowhere, List.of()));

    assertThat(reply).isEqualTo(new Reply.Accepted());
  }

  @Test
  void whoever_waits_is_answered_though_no_agent_can_be_looked_up() {
    var respond = front.respond(new Unreachable(), front.log);
    var book = call("1", "book_appointment", Map.of());

    assertThat(respond.respond(new AssistantWanted(envelope))).isInstanceOf(Reply.Apology.class);
    assertThat(respond.respond(new TransferWanted(envelope))).isInstanceOf(Reply.StayHere.class);
    assertThat(respond.respond(new HandoffWanted(envelope, Map.of("to", "leo"))))
        .isInstanceOf(Reply.StayHere.class);
    assertThat(respond.respond(new KnowledgeWanted(envelope))).isInstanceOf(Reply.Documents.class);
    assertThat(respond.respond(new ToolsCalled(envelope, List.of(book), Style.LIST)))
        .isInstanceOf(Reply.ToolResults.class);
    assertThat(front.faults).isNotEmpty().containsOnly("tool-calls");
  }

  @Test
  void what_nobody_waits_for_is_not_accepted_while_no_agent_can_be_looked_up() {
    var respond = front.respond(new Unreachable(), front.log);

    assertThatThrownBy(() -> respond.respond(happened)).isInstanceOf(Fault.Passing.class);
    assertThat(front.log.sent()).isEmpty();
  }

  /// A directory that cannot be reached.
  private static final class Unreachable implements AgentDirectory {
    @Override
    public Optional<Agent> find(WorkspaceId workspace, AgentId id) {
      throw new Fault.Passing("Timed out.");
    }

    @Override
    public Optional<Agent> findBound(WorkspaceId workspace, List<Binding> inOrder) {
      throw new Fault.Passing("Timed out.");
    }

    @Override
    public List<Agent> list(WorkspaceId workspace) {
      throw new Fault.Passing("Timed out.");
    }

    @Override
    public Saving save(WorkspaceId workspace, Agent agent) {
      throw new Fault.Passing("Timed out.");
    }

    @Override
    public boolean delete(WorkspaceId workspace, AgentId id) {
      throw new Fault.Passing("Timed out.");
    }
  }
}
