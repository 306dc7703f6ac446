package dev.switchboard.domain.link;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.AppointmentId;
import dev.switchboard.domain.notice.PlannedNotice;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a notice of a link is about, as it is stored with its plan: ids and times, nobody's name.
/// What was true at the time of the news stays with it.
record NewsFacts(Map<String, String> all) {
  static final String CALENDAR = "calendar";
  static final String APPOINTMENT = "appointment";
  static final String START = "start";
  static final String MOVED_TO = "movedTo";
  static final String POLICY = "policy";
  static final String FREE = "free";
  static final String OVER = "over";

  private static final String BETWEEN = ",";

  static NewsFacts of(CalendarId calendar, News news) {
    var facts = new LinkedHashMap<String, String>();
    facts.put(CALENDAR, calendar.value());
    switch (news) {
      case News.Clash clash -> clash(facts, clash);
      case News.Followed followed -> {
        of(facts, followed.appointment());
        facts.put(OVER, join(followed.over().stream().map(Appointment::id)));
      }
      case News.Cancelled cancelled -> of(facts, cancelled.appointment());
      case News.PutBack back -> of(facts, back.appointment());
      case News.Lost lost -> facts.put("since", lost.since().toString());
    }
    return new NewsFacts(facts);
  }

  static NewsFacts of(PlannedNotice planned) {
    return new NewsFacts(planned.plan().about());
  }

  private static void clash(Map<String, String> facts, News.Clash clash) {
    of(facts, clash.appointment());
    facts.put("event", clash.event().id());
    facts.put("eventStart", clash.event().start().toString());
    facts.put(POLICY, clash.policy().name().toLowerCase(Locale.ROOT));
    facts.put(MOVED_TO, clash.moved().start().toString());
    facts.put(FREE, join(clash.free().stream().map(slot -> slot.start())));
  }

  private static void of(Map<String, String> facts, Appointment appointment) {
    facts.put(APPOINTMENT, appointment.id().toString());
    facts.put(START, appointment.slot().start().toString());
  }

  private static String join(Stream<?> all) {
    return all.map(String::valueOf).collect(Collectors.joining(BETWEEN));
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(all.get(name));
  }

  Optional<CalendarId> calendar() {
    return text(CALENDAR).flatMap(CalendarId::of);
  }

  Optional<AppointmentId> appointment() {
    return text(APPOINTMENT).flatMap(AppointmentId::read);
  }

  Optional<Instant> time(String name) {
    return text(name).map(Instant::parse);
  }

  List<String> list(String name) {
    return text(name).filter(text -> !text.isEmpty()).stream()
        .flatMap(text -> Stream.of(text.split(BETWEEN, -1)))
        .toList();
  }

  /// What a webhook carries.
  Map<String, Object> data() {
    var data = new LinkedHashMap<String, Object>(all);
    Stream.of(FREE, OVER).filter(all::containsKey).forEach(name -> data.put(name, list(name)));
    return data;
  }
}
