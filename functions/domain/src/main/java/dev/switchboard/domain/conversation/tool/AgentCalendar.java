package dev.switchboard.domain.conversation.tool;

import dev.switchboard.domain.booking.AppointmentType;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.Calendars;
import dev.switchboard.domain.conversation.tool.Tool.Use;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

/// The calendar of the agent that uses a tool, what is wanted of it, and what is said where that
/// cannot be told.
record AgentCalendar(Calendars calendars) {
  static final String NONE = "I am sorry, no calendar is connected to this line yet.";

  /// What is wanted, or what to ask.
  sealed interface Choice {
    record Made(Calendar calendar, AppointmentType type) implements Choice {}

    record Ask(String question) implements Choice {}
  }

  Optional<Calendar> of(Use use) {
    return use.agent().calendar().flatMap(id -> calendars.find(use.workspace(), id));
  }

  /// Reads `appointment_type` and `duration_minutes`; what is not on offer is answered with what
  /// is.
  Choice choose(Use use) {
    return of(use).map(calendar -> choose(use, calendar)).orElseGet(() -> new Choice.Ask(NONE));
  }

  private static Choice choose(Use use, Calendar calendar) {
    var type = calendar.type(use.arguments().text("appointment_type"));
    if (type.isEmpty()) {
      return new Choice.Ask(types(calendar));
    }
    var minutes = use.arguments().text("duration_minutes");
    var lasting =
        minutes.isEmpty() ? type : minutes.flatMap(Minutes::read).flatMap(type.get()::lasting);
    return lasting
        .<Choice>map(one -> new Choice.Made(calendar, one))
        .orElseGet(() -> new Choice.Ask(lengths(type.get())));
  }

  private static String types(Calendar calendar) {
    return calendar.types().stream()
        .map(AppointmentType::name)
        .collect(Collectors.joining(", ", "I can offer you this: ", ". Which one would you like?"));
  }

  private static String lengths(AppointmentType type) {
    var minutes =
        type.lengths().stream()
            .map(length -> String.valueOf(length.toMinutes()))
            .collect(Collectors.joining(" or "));
    return "%s takes %s minutes. How long would you like?".formatted(type.name(), minutes);
  }

  /// A number of minutes, as a model writes it.
  private static final class Minutes {
    private static final int MOST_DIGITS = 4;

    static Optional<Duration> read(String text) {
      var whole = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
      boolean number =
          whole.length() <= MOST_DIGITS
              && !whole.isEmpty()
              && whole.chars().allMatch(Minutes::isDigit);
      return number ? Optional.of(Duration.ofMinutes(Long.parseLong(whole))) : Optional.empty();
    }

    private static boolean isDigit(int letter) {
      return letter >= '0' && letter <= '9';
    }
  }
}
