package dev.switchboard.workbench.bench;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.agent.Binding;
import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.agent.Owner;
import dev.switchboard.domain.agent.WorkSettings;
import dev.switchboard.domain.booking.AppointmentType;
import dev.switchboard.domain.booking.Buffers;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.Hours;
import dev.switchboard.domain.booking.Opening;
import dev.switchboard.domain.conversation.tool.ToolNames;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The business that the golden events of VAPI are about: its calendar, and its agent with each
/// assistant and number that they name.
final class Lettings {
  static final CalendarId CALENDAR = new CalendarId("viewings");
  static final ZoneId ZONE = ZoneId.of("Europe/London");
  static final String ASSISTANT = "95c83047-58aa-4c76-94e0-5002f36e952e";

  private Lettings() {}

  static Calendar calendar() {
    var allDay = List.of(new Opening(LocalTime.of(9, 0), LocalTime.of(18, 0)));
    var week =
        Stream.of(DayOfWeek.values()).collect(Collectors.toMap(Function.identity(), _ -> allDay));
    var buffers = new Buffers(Duration.ofMinutes(5), Duration.ofMinutes(10));
    return new Calendar(
        CALENDAR,
        "Viewings",
        ZONE,
        new Hours(week),
        List.of(
            new AppointmentType("viewing", "Viewing", Duration.ofMinutes(30), buffers, Set.of())),
        Duration.ofMinutes(15),
        Duration.ofHours(2),
        90,
        0);
  }

  static Agent agent() {
    return new Agent(
        new AgentId("mia"),
        "Mia",
        "Harbour Lettings, Mia speaking.",
        "",
        Optional.of(CALENDAR),
        Set.copyOf(ToolNames.OF_AGENTS),
        List.of(),
        List.of(
            new Binding("vapi", Binding.Key.ASSISTANT_ID, ASSISTANT),
            new Binding(
                "vapi", Binding.Key.PHONE_NUMBER_ID, "b5f2b96f-113f-415a-853f-e73f251fa4d8"),
            new Binding("vapi", Binding.Key.NUMBER, "+442079460018")),
        Map.of(),
        Optional.of("+442079460099"),
        Owner.named("Harbour Lettings"),
        WorkSettings.MODEL_ONLY,
        0);
  }
}
