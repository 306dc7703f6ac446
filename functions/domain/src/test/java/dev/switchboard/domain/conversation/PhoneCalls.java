package dev.switchboard.domain.conversation;

import static dev.switchboard.domain.workspace.Tenants.ACME;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.conversation.Fact.AppointmentChanged;
import dev.switchboard.domain.conversation.Fact.Conversed;
import dev.switchboard.domain.conversation.Fact.Noted;
import dev.switchboard.domain.conversation.Fact.Reported;
import dev.switchboard.domain.conversation.Fact.Said;
import dev.switchboard.domain.conversation.Fact.StatusChanged;
import dev.switchboard.domain.conversation.Fact.TaskEnded;
import dev.switchboard.domain.conversation.Fact.ToolsAnswered;
import dev.switchboard.domain.conversation.Fact.ToolsAnswered.Answered;
import dev.switchboard.domain.conversation.Fact.Transcribed;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Calls to test with, and their facts.
public final class PhoneCalls {
  public static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  public static final String CALLER = "+15557770001";

  private PhoneCalls() {}

  /// A fact that the channel tells of a call of Acme's, this many seconds after the start.
  public static CallEvent told(String call, int second, Fact fact) {
    return told(ACME, call, second, fact);
  }

  public static CallEvent told(WorkspaceId workspace, String call, int second, Fact fact) {
    return new CallEvent(
        workspace,
        call,
        "vapi",
        "key-" + second,
        "status-update",
        START.plusSeconds(second),
        Optional.of(Agents.MIA),
        Optional.of(CALLER),
        Optional.of("+15550001111"),
        Optional.of("https://phone-call-websocket.aws-us-west-2.vapi.ai/" + call + "/control"),
        fact);
  }

  /// A fact of ours, which says nothing of the call itself.
  public static CallEvent noted(String call, int second, Fact fact) {
    return CallEvent.ours(
        ACME, call, "vapi", "key-" + second, "task-ended", START.plusSeconds(second), fact);
  }

  public static StatusChanged status(String status) {
    return new StatusChanged(status, Optional.empty());
  }

  /// The facts of one whole call, one of each kind there is, and some kinds twice.
  public static List<CallEvent> everyFactOf(String call) {
    var facts =
        List.of(
            status("in-progress"),
            new Said(turn("caller", "Hello?", 3)),
            new Conversed(2, List.of(turn("caller", "Hello?", 3), turn("agent", "Hi!", 4))),
            new ToolsAnswered(
                List.of(
                    new Answered(
                        "book_appointment", false, "Booked.", Optional.of("a.1"), Optional.empty()),
                    new Answered(
                        "delegate_task", true, "", Optional.empty(), Optional.of("task_1")))),
            new AppointmentChanged("a.2", 2, "CANCELLED", START.plusSeconds(3600)),
            new TaskEnded("task_2", "model", "COMPLETED"),
            new Noted(Map.of("reason", "hang", "empty", "")),
            new StatusChanged("ended", Optional.of("customer-ended-call")),
            report(),
            new Transcribed(0, List.of(turn("caller", "Hello?", 3), turn("agent", "Hi!", 4))),
            new Transcribed(2, List.of(new Turn("tool", "", Optional.empty()))));
    var events = new ArrayList<CallEvent>();
    for (int number = 0; number < facts.size(); number++) {
      events.add(told(call, number, facts.get(number)));
    }
    return events;
  }

  public static Reported report() {
    return analysed(
        Map.of(
            "successEvaluation",
            true,
            "structuredData",
            Map.of("scores", List.of(1, -2.5, "three"), "nested", Map.of("empty", Map.of()))));
  }

  static Reported analysed(Map<String, Object> analysis) {
    return new Reported(
        Optional.of("customer-ended-call"),
        Optional.of(START),
        Optional.of(START.plusMillis(61_500)),
        Optional.of("Ann booked a haircut."),
        Optional.of(0.1875),
        List.of(
            Map.of("type", "model", "cost", 0.02, "promptTokens", 2_000),
            Map.of("type", "total", "cost", 1)),
        analysis,
        3);
  }

  private static Turn turn(String role, String text, int second) {
    return new Turn(role, text, Optional.of(START.plusSeconds(second)));
  }
}
