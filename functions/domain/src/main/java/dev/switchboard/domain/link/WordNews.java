package dev.switchboard.domain.link;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.AgentDirectory;
import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.agent.Owner;
import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.Slot;
import dev.switchboard.domain.notice.Notice;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Words news of a link as notices to the owner of the agents that use the calendar.
public final class WordNews {
  private final AgentDirectory agents;
  private final InstantSource clock;

  public WordNews(AgentDirectory agents, InstantSource clock) {
    this.agents = agents;
    this.clock = clock;
  }

  /// With the same id for the same news.
  public Notice word(WorkspaceId workspace, CalendarId calendar, News news) {
    var agent = agent(workspace, calendar);
    var worded = worded(calendar, news);
    return new Notice(
        "link/%s/%s".formatted(calendar, worded.id()),
        worded.type(),
        clock.instant(),
        workspace,
        agent.map(Agent::id),
        agent.map(Agent::owner).orElseGet(() -> Owner.named("unknown")),
        Optional.empty(),
        worded.text(),
        worded.data());
  }

  private Optional<Agent> agent(WorkspaceId workspace, CalendarId calendar) {
    return agents.list(workspace).stream()
        .filter(each -> each.calendar().equals(Optional.of(calendar)))
        .findFirst();
  }

  private record Worded(String id, String type, String text, Map<String, Object> data) {}

  private static Worded worded(CalendarId calendar, News news) {
    return switch (news) {
      case News.Clash clash -> clash(calendar, clash);
      case News.Followed followed ->
          appointment(
              calendar,
              followed.appointment(),
              "calendar.followed",
              followed.over().isEmpty()
                  ? "An appointment went where you put it in your own calendar."
                  : "You put an appointment over another one in your own calendar, and both are booked now.",
              Map.of("over", ids(followed.over())));
      case News.Cancelled cancelled ->
          appointment(
              calendar,
              cancelled.appointment(),
              "calendar.cancelled",
              "An appointment was cancelled, because you deleted it from your own calendar.",
              Map.of());
      case News.PutBack back ->
          appointment(
              calendar,
              back.appointment(),
              "calendar.put-back",
              "An appointment cannot have the time that you gave it in your own calendar. It got its own time back.",
              Map.of());
      case News.Lost lost ->
          new Worded(
              "lost/" + lost.since().toEpochMilli(),
              "calendar.link-lost",
              "We are not let into your own calendar any more. Bookings go on and are written there once you connect it again.",
              Map.of("calendar", calendar.value(), "since", lost.since().toString()));
    };
  }

  private static Worded clash(CalendarId calendar, News.Clash clash) {
    var appointment = clash.appointment();
    boolean moved = !clash.moved().equals(appointment.slot());
    var data = data(calendar, appointment);
    data.put("event", clash.event().id());
    data.put("eventStart", clash.event().start().toString());
    data.put("policy", clash.policy().name().toLowerCase(Locale.ROOT));
    data.put("movedTo", clash.moved().start().toString());
    data.put("free", clash.free().stream().map(Slot::start).map(String::valueOf).toList());
    return new Worded(
        "clash/%s/%s/%s"
            .formatted(
                appointment.id(), appointment.revision(), clash.event().start().toEpochMilli()),
        "calendar.clash",
        moved
            ? "Something in your own calendar is over an appointment. The appointment gets another time."
            : "Something in your own calendar is over an appointment. The appointment stays where it is.",
        data);
  }

  private static Worded appointment(
      CalendarId calendar,
      Appointment appointment,
      String type,
      String text,
      Map<String, Object> more) {
    var data = data(calendar, appointment);
    data.putAll(more);
    var id = "%s/%s/%s".formatted(type, appointment.id(), appointment.revision());
    return new Worded(id, type, text, data);
  }

  private static Map<String, Object> data(CalendarId calendar, Appointment appointment) {
    var data = new LinkedHashMap<String, Object>();
    data.put("calendar", calendar.value());
    data.put("appointment", appointment.id().toString());
    data.put("start", appointment.slot().start().toString());
    data.put("customer", appointment.customer().name());
    return data;
  }

  private static List<String> ids(List<Appointment> appointments) {
    return appointments.stream().map(each -> each.id().toString()).toList();
  }
}
