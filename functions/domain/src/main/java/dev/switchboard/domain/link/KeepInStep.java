package dev.switchboard.domain.link;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.fault.FaultLog;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// Brings a calendar and the one elsewhere into step: writes what is booked, sees to it that we are
/// told of changes, and reads what changed. At most one worker at a time does it for a mailbox.
/// Where the other side is out of reach, it ends at once and is due again later.
public final class KeepInStep {
  /// What was not told of is found after this time.
  static final Duration PERIOD = Duration.ofMinutes(5);

  private static final int MOST_ROUNDS = 20;
  private static final int WHOLE_AFTER_FAILURES = 3;

  private final Memory memory;
  private final Steps steps;
  private final LinkQueue queue;
  private final TellOwner tellOwner;
  private final FaultLog faults;
  private final InstantSource clock;
  private final RandomGenerator random;

  /// Wires all that a turn is made of.
  public KeepInStep(Memory memory, Outside outside, InstantSource clock, RandomGenerator random) {
    this.memory = memory;
    this.steps = Steps.of(memory, outside, clock, random);
    this.queue = outside.queue();
    this.tellOwner = outside.tellOwner();
    this.faults = outside.faults();
    this.clock = clock;
    this.random = random;
  }

  /// Does nothing where another worker is at it, who then goes on once more. False where our right
  /// of access turned out to be lost: its owner is told of it and has to sign in again.
  public boolean keep(WorkspaceId workspace, CalendarId calendar) {
    return HeldLink.take(memory.links(), workspace, calendar, clock).map(this::keep).orElse(true);
  }

  private boolean keep(HeldLink held) {
    try {
      rounds(held);
    } catch (Fault.Denied denied) {
      lose(held, String.valueOf(denied.getMessage()));
      return false;
    } catch (Fault.Passing passing) {
      var wait = passing.rest().orElseGet(() -> backOff(held.link().turn().failures()));
      rest(held, wait);
      faults.report("link", passing);
    } catch (Fault.Lasting lasting) {
      rest(held, PERIOD);
      faults.report("link", lasting);
    }
    return true;
  }

  private void rounds(HeldLink held) {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      long asked = held.link().turn().asked();
      if (!round(held)) {
        break;
      }
      if (held.release(asked, held.now().plus(PERIOD))) {
        return;
      }
    }
    goOnLater(held);
  }

  /// Whether everything was done within the turn's time.
  private boolean round(HeldLink held) {
    var grant =
        memory
            .grants()
            .find(held.workspace(), held.calendar())
            .orElseThrow(() -> new Fault.Denied("There is no grant."));
    var calendar = calendar(held);
    if (!steps.write().write(held, grant, calendar)) {
      return false;
    }
    steps.watch().keep(held, grant);
    return steps.read().read(held, grant, calendar) && steps.write().write(held, grant, calendar);
  }

  private Calendar calendar(HeldLink held) {
    return memory
        .calendars()
        .find(held.workspace(), held.calendar())
        .orElseThrow(
            () -> new Fault.Lasting("There is no calendar (%s).".formatted(held.calendar())));
  }

  private void goOnLater(HeldLink held) {
    held.change(link -> link.with(link.turn().released(held.now())));
    queue.send(held.workspace(), held.calendar(), Duration.ZERO);
  }

  private void rest(HeldLink held, Duration wait) {
    var end = held.now().plus(wait);
    held.change(link -> {
      boolean whole = link.mirror().whole() || link.turn().failures() + 1 >= WHOLE_AFTER_FAILURES;
      return link.with(link.mirror().compared(whole)).with(link.turn().resting(end));
    });
    queue.send(held.workspace(), held.calendar(), wait);
  }

  private void lose(HeldLink held, String why) {
    Instant now = held.now();
    tellOwner.tell(held.workspace(), held.calendar(), new News.Lost(now, why));
    held.change(link -> link.lost(now, why));
  }

  private Duration backOff(int failures) {
    return BackOff.after(failures, random);
  }
}
