package dev.switchboard.domain.conversation.tool;

import dev.switchboard.domain.booking.BookingOutcome;
import dev.switchboard.domain.booking.Detail;
import dev.switchboard.domain.booking.Elsewhere;
import dev.switchboard.domain.booking.SayTime;
import dev.switchboard.domain.booking.Slot;
import dev.switchboard.domain.booking.When;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Words what became of a wish for a time. The time is always said in full, so that the caller can
/// object.
///
/// @param elsewhere what was known of the owner's own diary, which is said where times are offered
record SayOutcome(SayTime say, Instant now, Elsewhere elsewhere) {
  private static final Duration LONGEST_DAY = Duration.ofHours(25);

  /// Said where a span was named and one moment is needed.
  static String which(When.Between span) {
    boolean oneDay = Duration.between(span.from(), span.to()).compareTo(LONGEST_DAY) <= 0;
    return oneDay ? "What time would suit you on that day?" : "Which day and time would suit you?";
  }

  /// Asks for what must be known before anything is booked.
  static String question(Detail missing) {
    return switch (missing) {
      case PHONE -> "Which number can we reach you on?";
      case EMAIL -> "What is your e-mail address, please?";
      case SUBJECT -> "What is the appointment about?";
      case NOTES -> "What should we know before the appointment?";
    };
  }

  String time(Instant start) {
    return say.inFull(start, now);
  }

  String refused(BookingOutcome outcome) {
    return switch (outcome) {
      case BookingOutcome.Taken taken -> taken(taken);
      case BookingOutcome.Closed closed -> closed(closed);
      case BookingOutcome.Incomplete incomplete -> question(incomplete.missing().getFirst());
      case BookingOutcome.Booked booked ->
          "%s is booked already.".formatted(time(booked.appointment().slot().start()));
    };
  }

  String taken(BookingOutcome.Taken taken) {
    return "I am sorry, %s is taken. %s"
        .formatted(time(taken.wanted().start()), instead(taken.alternatives()));
  }

  String closed(BookingOutcome.Closed closed) {
    var wanted = time(closed.wanted().start());
    var why =
        switch (closed.reason()) {
          case IN_THE_PAST -> "%s has passed already.".formatted(wanted);
          case TOO_SOON -> "%s is too soon for us.".formatted(wanted);
          case TOO_FAR_AHEAD -> "%s is further ahead than we book.".formatted(wanted);
          case OUTSIDE_HOURS -> "we are closed at %s.".formatted(wanted);
          case BETWEEN_STARTS -> "nothing starts at %s.".formatted(wanted);
        };
    return "I am sorry, %s %s".formatted(why, instead(closed.alternatives()));
  }

  private String instead(List<Slot> alternatives) {
    return alternatives.isEmpty()
        ? "Nothing near it is free. Would another week suit you?"
        : "%sI could offer you %s."
            .formatted(
                DiaryRemark.before(elsewhere),
                say.list(alternatives.stream().map(Slot::start).toList(), now));
  }
}
