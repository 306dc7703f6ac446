package dev.switchboard.domain.link;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Who acts on a mailbox: at most one worker at a time, so that the limit of requests at once is
/// never met, however many functions run.
///
/// @param asked rises each time that somebody wants a turn while another has it
/// @param fence rises with each turn
/// @param until when the worker's turn ends, should it die
/// @param failures how many turns in a row met a passing fault
/// @param rest until when nobody may act, because the other side asked for it
/// @param due when somebody should act; empty where nobody should
public record Turn(
    long asked,
    long fence,
    Optional<Instant> until,
    int failures,
    Optional<Instant> rest,
    Optional<Instant> due) {
  /// Longer than the function may run, so that a worker always ends before another takes over.
  static final Duration LONGEST = Duration.ofSeconds(75);

  static Turn free(Instant due) {
    return new Turn(0, 0, Optional.empty(), 0, Optional.empty(), Optional.of(due));
  }

  boolean isTaken(Instant now) {
    return until.filter(now::isBefore).isPresent();
  }

  boolean rests(Instant now) {
    return rest.filter(now::isBefore).isPresent();
  }

  Turn askedFor() {
    return new Turn(asked + 1, fence, until, failures, rest, due);
  }

  Turn taken(Instant now) {
    var end = Optional.of(now.plus(LONGEST));
    return new Turn(asked, fence + 1, end, failures, Optional.empty(), end);
  }

  Turn released(Instant next) {
    return new Turn(asked, fence, Optional.empty(), 0, Optional.empty(), Optional.of(next));
  }

  /// Given up because of a passing fault.
  Turn resting(Instant end) {
    var next = Optional.of(end);
    return new Turn(asked, fence, Optional.empty(), failures + 1, next, next);
  }

  /// A turn begun anew, which whoever had the one before does not have.
  Turn after(Turn before) {
    return new Turn(before.asked + 1, before.fence + 1, until, failures, rest, due);
  }

  /// Nobody should act until we are let in again.
  Turn over() {
    return new Turn(asked, fence, Optional.empty(), 0, Optional.empty(), Optional.empty());
  }

  /// Due at once, whatever it waited for.
  public Turn dueAt(Instant now) {
    return new Turn(asked, fence, until, failures, rest, until.or(() -> Optional.of(now)));
  }
}
