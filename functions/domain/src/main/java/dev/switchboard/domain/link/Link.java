package dev.switchboard.domain.link;

import dev.switchboard.domain.agent.CalendarId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A calendar of ours that is kept in step with one elsewhere.
///
/// @param mailbox whose calendar it is in step with
/// @param watch how we are told of changes there; empty until we asked to be told
/// @param turn who acts on the mailbox, and when somebody should
/// @param report what the last comparison of both sides came to
/// @param version rises with each change; 0 before the first
public record Link(
    CalendarId calendar,
    Mailbox mailbox,
    State state,
    Mirror mirror,
    Optional<Watch> watch,
    Turn turn,
    Optional<Report> report,
    long version) {
  /// A calendar elsewhere.
  ///
  /// @param provider such as `microsoft`
  /// @param address a user's id or principal name
  public record Mailbox(String provider, String address, OnClash onClash) {}

  /// What happens where the owner puts an event of their own over a booked appointment. The owner
  /// is told in each case.
  public enum OnClash {
    /// The appointment stays.
    KEEP,

    /// It gets the nearest free time; where there is none, the owner is asked.
    MOVE,

    /// It stays until the owner has decided.
    ASK
  }

  /// Whether we are let in.
  public sealed interface State {
    record Linked() implements State {}

    /// We are not let in any more. What is booked waits until we are again.
    record Lost(Instant since, String why) implements State {}
  }

  /// What the comparison of both sides looked at, and what it led to.
  ///
  /// @param looked events and appointments
  /// @param followed appointments that went where the owner had put or cancelled their events
  /// @param mended days whose blocks were not what they had to be
  public record Report(
      Instant at, int looked, int created, int updated, int cancelled, int followed, int mended) {}

  /// One that was just let in: everything is read and compared at once.
  public static Link begun(CalendarId calendar, Mailbox mailbox, Instant now, long version) {
    return new Link(
        calendar,
        mailbox,
        new State.Linked(),
        Mirror.NONE,
        Optional.empty(),
        Turn.free(now),
        Optional.empty(),
        version);
  }

  /// Keeping the count of turns, so that a worker of the link before ends.
  Link after(Optional<Link> before) {
    return before.map(old -> with(turn.after(old.turn()))).orElse(this);
  }

  public boolean lost() {
    return state instanceof State.Lost;
  }

  /// How old what we know of the other side is; empty where it was never read to its end.
  public Optional<Duration> age(Instant now) {
    return mirror.readAt().map(at -> Duration.between(at, now));
  }

  Link lost(Instant since, String why) {
    return new Link(
        calendar, mailbox, new State.Lost(since, why), mirror, watch, turn.over(), report, version);
  }

  Link with(Mirror newer) {
    return new Link(calendar, mailbox, state, newer, watch, turn, report, version);
  }

  Link with(Turn newer) {
    return new Link(calendar, mailbox, state, mirror, watch, newer, report, version);
  }

  Link with(Watch newer) {
    return new Link(calendar, mailbox, state, mirror, Optional.of(newer), turn, report, version);
  }

  Link with(Report newer) {
    return new Link(calendar, mailbox, state, mirror, watch, turn, Optional.of(newer), version);
  }

  public Link withVersion(long newVersion) {
    return new Link(calendar, mailbox, state, mirror, watch, turn, report, newVersion);
  }
}
