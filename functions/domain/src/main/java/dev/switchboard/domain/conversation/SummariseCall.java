package dev.switchboard.domain.conversation;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.task.Task;
import dev.switchboard.domain.task.Work;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sums up the call on which it was delegated, once that call is over: who called when, what was
/// said, and what came of it.
public final class SummariseCall implements Work {
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);
  private static final Duration REPORT_COMES = Duration.ofMinutes(1);
  private static final Duration LONGEST_CALL = Duration.ofHours(3);
  private static final int LAST_TURNS = 6;

  private final Calls calls;
  private final InstantSource clock;

  public SummariseCall(Calls calls, InstantSource clock) {
    this.calls = calls;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "summarise-call";
  }

  @Override
  public Outcome run(WorkspaceId workspace, Agent agent, Task task, Journal journal) {
    var call = task.origin().call();
    if (call.isEmpty()) {
      return new Outcome.Failed("It was not delegated on a call, so there is no call to sum up.");
    }
    var record = calls.read(workspace, call.get());
    boolean tooLate = task.createdAt().plus(LONGEST_CALL).isBefore(clock.instant());
    if (!tooLate && !record.map(this::isWhole).orElse(false)) {
      return new Outcome.Later(LOOK_AGAIN, "The call is still on, or its report is not here yet.");
    }
    return record
        .<Outcome>map(whole -> new Outcome.Done(summary(whole, agent)))
        .orElseGet(() -> new Outcome.Failed("Nothing is known of the call."));
  }

  /// Whether the channel's report is here, or so late that there will be none.
  private boolean isWhole(CallRecord call) {
    boolean reported =
        call.events().stream().anyMatch(event -> event.fact() instanceof Fact.Reported);
    return reported
        || (call.head().ended()
            && call.endedAt()
                .map(at -> at.plus(REPORT_COMES).isBefore(clock.instant()))
                .orElse(true));
  }

  private static String summary(CallRecord call, Agent agent) {
    var lines = new ArrayList<String>();
    lines.add(
        "Call with %s from %s."
            .formatted(agent.name(), call.head().caller().orElse("an unknown number")));
    call.startedAt()
        .ifPresent(
            start -> lines.add("It began at %s%s.".formatted(start, lasted(call).orElse(""))));
    call.endedReason().ifPresent(reason -> lines.add("It ended with %s.".formatted(reason)));
    call.summary()
        .filter(text -> !text.isBlank())
        .ifPresentOrElse(lines::add, () -> lines.addAll(lastTurns(call)));
    if (!call.appointments().isEmpty()) {
      lines.add("Appointments: %s.".formatted(String.join(", ", call.appointments())));
    }
    return String.join("\n", lines);
  }

  private static Optional<String> lasted(CallRecord call) {
    return call.startedAt()
        .flatMap(start -> call.endedAt().map(end -> Duration.between(start, end)))
        .map(length ->
            " and lasted %d:%02d minutes".formatted(length.toMinutes(), length.toSecondsPart()));
  }

  private static List<String> lastTurns(CallRecord call) {
    var turns = call.turns();
    return turns.subList(Math.max(0, turns.size() - LAST_TURNS), turns.size()).stream()
        .map(turn -> "%s: %s".formatted(turn.role(), turn.text()))
        .toList();
  }
}
