package dev.switchboard.domain.conversation;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.task.Deed;
import dev.switchboard.domain.task.Move;
import dev.switchboard.domain.task.Move.Made;
import dev.switchboard.domain.task.Work;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sums up the call on which it was delegated, once that call is over: who called when, what was
/// said, and what came of it.
public final class SummariseCall implements Work {
  private static final String LOOK = "look at the call";
  private static final String SUMMARY = "summary";
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
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

  /// Looks until the record is whole, at longer and longer intervals.
  @Override
  public Move next(Job job) {
    if (job.order().origin().call().isEmpty()) {
      return new Move.Failed("It was not delegated on a call, so there is no call to sum up.");
    }
    var looks = job.history().deeds(Deed.Noted.class).toList();
    if (looks.isEmpty()) {
      return new Move.Do(new Look(job));
    }
    if (looks.getLast().what().equals(SUMMARY)) {
      return new Move.Done(looks.getLast().text());
    }
    var wait = LOOK_AGAIN.multipliedBy(1L << Math.min(looks.size() - 1, 5));
    var again =
        job.history()
            .steps()
            .getLast()
            .at()
            .plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    var left = Duration.between(clock.instant(), again);
    return left.isPositive()
        ? new Move.Later(left, looks.getLast().text())
        : new Move.Do(new Look(job));
  }

  /// Reads the record of the call.
  private final class Look implements Move.Effect {
    private final Job job;

    private Look(Job job) {
      this.job = job;
    }

    @Override
    public String name() {
      return LOOK;
    }

    @Override
    public Made perform(String key, Duration patience) {
      var call = job.order().origin().call().orElseThrow();
      var record = calls.read(job.workspace(), call);
      boolean tooLate = job.order().createdAt().plus(LONGEST_CALL).isBefore(clock.instant());
      if (!tooLate && !record.map(SummariseCall.this::isWhole).orElse(false)) {
        return Made.of(
            new Deed.Noted(LOOK, "The call is still on, or its report is not here yet."));
      }
      var whole =
          record.orElseThrow(
              () -> new Fault.Lasting("Nothing is known of call %s.".formatted(call)));
      return Made.of(new Deed.Noted(SUMMARY, summary(whole, job.agent())));
    }
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
