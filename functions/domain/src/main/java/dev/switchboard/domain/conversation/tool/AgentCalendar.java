package dev.switchboard.domain.conversation.tool;

import dev.switchboard.domain.booking.AppointmentType;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.Calendars;
import dev.switchboard.domain.conversation.tool.Tool.Use;
import java.util.Optional;
import java.util.stream.Collectors;

/// The calendar of the agent that uses a tool, and what is said where there is none.
record AgentCalendar(Calendars calendars) {
  static final String NONE = "I am sorry, no calendar is connected to this line yet.";

  Optional<Calendar> of(Use use) {
    return use.agent().calendar().flatMap(id -> calendars.find(use.workspace(), id));
  }

  static Optional<AppointmentType> type(Calendar calendar, Use use) {
    return calendar.type(use.arguments().text("appointment_type"));
  }

  /// Said where somebody wants a type that is not on offer.
  static String offers(Calendar calendar) {
    return calendar.types().stream()
        .map(AppointmentType::name)
        .collect(Collectors.joining(", ", "I can offer you this: ", ". Which one would you like?"));
  }
}
