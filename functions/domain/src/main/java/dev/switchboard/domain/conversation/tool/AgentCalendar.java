package dev.switchboard.domain.conversation.tool;

import dev.switchboard.domain.booking.AppointmentType;
import dev.switchboard.domain.booking.Bookable;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.FindBookable;
import dev.switchboard.domain.booking.FindBookable.Found;
import dev.switchboard.domain.conversation.tool.Tool.Use;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The calendar or team of the agent that uses a tool, what is wanted of it, and what is said where
/// that cannot be told.
record AgentCalendar(FindBookable findBookable) {
  private static final int MOST_SPOKEN = 8;

  static final String NONE = "I am sorry, no calendar is connected to this line yet.";

  /// What is wanted, or what to ask.
  sealed interface Choice {
    record Made(Bookable bookable, AppointmentType type) implements Choice {}

    record Ask(String question) implements Choice {}
  }

  Optional<Bookable> of(Use use) {
    return use.agent().calendar().flatMap(id -> findBookable.find(use.workspace(), id));
  }

  /// Reads `subject`, `appointment_type` and `duration_minutes`; what is not on offer is answered
  /// with what is.
  Choice choose(Use use) {
    var id = use.agent().calendar();
    if (id.isEmpty()) {
      return new Choice.Ask(NONE);
    }
    return switch (findBookable.find(use.workspace(), id.get(), use.arguments().text("subject"))) {
      case Found.One one -> choose(use, one.bookable());
      case Found.WhichSubject which -> new Choice.Ask(subjects(which.known()));
      case Found.Nothing _ -> new Choice.Ask(NONE);
    };
  }

  private static Choice choose(Use use, Bookable bookable) {
    var calendar = bookable.first();
    var type = calendar.type(use.arguments().text("appointment_type"));
    if (type.isEmpty()) {
      return new Choice.Ask(types(calendar));
    }
    var minutes = use.arguments().text("duration_minutes");
    var lasting =
        minutes.isEmpty() ? type : minutes.flatMap(Minutes::read).flatMap(type.get()::lasting);
    return lasting
        .<Choice>map(one -> new Choice.Made(bookable, one))
        .orElseGet(() -> new Choice.Ask(lengths(type.get())));
  }

  private static String subjects(List<String> known) {
    return known.stream()
        .limit(MOST_SPOKEN)
        .collect(Collectors.joining(", ", "Which one is it about: ", "?"));
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
