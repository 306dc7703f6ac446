package dev.switchboard.workbench.local.crash;

import dev.switchboard.workbench.local.chaos.Effort;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Callers who want the same few times; and what the calendar and the records of their calls say.
final class CrashBookings {
  static final int SLOTS = Effort.of(60, 30);
  private static final int CALLS = 2 * SLOTS;
  private static final String CALENDAR = "viewings";

  private final CrashClient client;

  CrashBookings(CrashClient client) {
    this.client = client;
  }

  List<Event> wishes() {
    var slots =
        client.get("/v1/calendars/%s/slots".formatted(CALENDAR)).orElseThrow().objects("items");
    return IntStream.range(0, CALLS)
        .mapToObj(number -> wish(number, slots.get(number % SLOTS).text("start")))
        .toList();
  }

  private static Event wish(int number, String start) {
    var name = "Caller " + number;
    var wanted = Map.<String, Object>of("start", start, "name", name);
    return Event.tool("wish-" + number, name, "book_appointment", wanted)
        .from("+447700900%03d".formatted(number));
  }

  /// The calls on which it was said that they are booked.
  static List<String> booked(Map<Event, Json> answers) {
    return answers.entrySet().stream()
        .filter(answer -> isBooked(answer.getValue()))
        .map(answer -> answer.getKey().call())
        .toList();
  }

  private static boolean isBooked(Json answer) {
    return answer.objects("results").getFirst().text("result").startsWith("You are booked");
  }

  /// What the calendar has, the earliest first.
  List<Json> stored() {
    var answer = client.get("/v1/appointments?calendarId=" + CALENDAR).orElseThrow();
    return answer.objects("items").stream()
        .sorted(Comparator.comparing(CrashBookings::start))
        .toList();
  }

  static OffsetDateTime start(Json appointment) {
    return OffsetDateTime.parse(appointment.text("start"));
  }

  static OffsetDateTime end(Json appointment) {
    return OffsetDateTime.parse(appointment.text("end"));
  }

  static String call(Json appointment) {
    return appointment.object("source").text("call");
  }

  /// Whether its call has it, and no other, both by what was answered and by what was carried on.
  boolean isRecordedOnce(Json appointment) {
    return client.get("/v1/calls/" + call(appointment)).stream()
            .filter(record -> record.texts("appointments").equals(List.of(appointment.text("id"))))
            .flatMap(record -> record.objects("events").stream())
            .filter(event -> event.text("type").equals("appointment.booked"))
            .count()
        == 1;
  }
}
