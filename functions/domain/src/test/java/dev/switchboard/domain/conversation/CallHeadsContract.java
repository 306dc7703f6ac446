package dev.switchboard.domain.conversation;

import static dev.switchboard.domain.conversation.PhoneCalls.CALLER;
import static dev.switchboard.domain.conversation.PhoneCalls.START;
import static dev.switchboard.domain.conversation.PhoneCalls.noted;
import static dev.switchboard.domain.conversation.PhoneCalls.status;
import static dev.switchboard.domain.conversation.PhoneCalls.told;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.conversation.Fact.TaskEnded;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every `Calls` promises of heads: that they gather what is told of a call, and are listed.
public abstract class CallHeadsContract {
  protected abstract Calls empty();

  @Test
  void the_head_keeps_what_was_told_of_the_call_once() {
    var calls = empty();
    calls.record(noted("call-1", 5, new TaskEnded("task_1", "model", "COMPLETED")));
    assertThat(calls.head(ACME, "call-1").orElseThrow().caller()).isEmpty();

    calls.record(told("call-1", 1, status("ringing")));
    calls.record(noted("call-1", 6, new TaskEnded("task_2", "model", "COMPLETED")));

    var told = told("call-1", 1, status("ringing"));
    assertThat(calls.head(ACME, "call-1"))
        .contains(
            new CallHead(
                "call-1",
                "vapi",
                START.plusSeconds(5),
                Optional.of(Agents.MIA),
                Optional.of(CALLER),
                told.called(),
                told.controlUrl(),
                false));
    assertThat(calls.read(ACME, "call-1").map(CallRecord::head))
        .isEqualTo(calls.head(ACME, "call-1"));
  }

  @Test
  void a_call_has_ended_once_its_status_or_its_report_says_so() {
    var calls = empty();

    calls.record(told("by-status", 9, status("ended")));
    calls.record(told("by-report", 9, PhoneCalls.report()));
    for (var call : new String[] {"by-status", "by-report", "not-yet"}) {
      calls.record(told(call, 1, status("in-progress")));
    }

    assertThat(calls.head(ACME, "by-status")).map(CallHead::ended).contains(true);
    assertThat(calls.head(ACME, "by-report")).map(CallHead::ended).contains(true);
    assertThat(calls.head(ACME, "not-yet")).map(CallHead::ended).contains(false);
  }

  @Test
  void the_newest_calls_are_listed_first() {
    var calls = empty();
    for (int second : new int[] {2, 0, 3, 1}) {
      calls.record(told("call-" + second, second, status("ringing")));
    }
    calls.record(told("call-0", 9, status("ended")));

    assertThat(calls.list(ACME, Optional.empty(), 3))
        .extracting(CallHead::call)
        .containsExactly("call-3", "call-2", "call-1");
    assertThat(calls.list(ACME, Optional.of(START.plusSeconds(2)), 3))
        .extracting(CallHead::call)
        .containsExactly("call-1", "call-0");
  }
}
