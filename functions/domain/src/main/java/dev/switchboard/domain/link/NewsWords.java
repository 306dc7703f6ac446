package dev.switchboard.domain.link;

import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.SayTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Words news for the owner, with dates in full.
record NewsWords(
    NewsType type,
    Calendar calendar,
    Optional<Appointment> appointment,
    NewsFacts facts,
    Instant now) {
  String title() {
    var what =
        switch (type) {
          case CLASH -> "your own calendar and an appointment";
          case FOLLOWED -> "an appointment was moved";
          case CANCELLED -> "an appointment was cancelled";
          case PUT_BACK -> "an appointment got its time back";
          case LOST -> "please connect your calendar again";
        };
    return "%s: %s".formatted(calendar.name(), what);
  }

  String text() {
    return switch (type) {
      case CLASH ->
          "Something in your own calendar is over the appointment of %s. %s"
              .formatted(whose(), settled());
      case FOLLOWED ->
          facts.list(NewsFacts.OVER).isEmpty()
              ? "An appointment went where you put it in your own calendar: %s.".formatted(whose())
              : "You put an appointment over another one in your own calendar, and both are booked now: %s."
                  .formatted(whose());
      case CANCELLED ->
          "The appointment of %s was cancelled, because you deleted it from your own calendar."
              .formatted(whose());
      case PUT_BACK ->
          "The appointment of %s cannot have the time that you gave it in your own calendar. It got its own time back."
              .formatted(whose());
      case LOST ->
          "We are not let into your own calendar any more. Bookings go on and are written there once you connect it again.";
    };
  }

  /// What becomes of the appointment, as it was decided then.
  private String settled() {
    var moved = facts.time(NewsFacts.MOVED_TO);
    if (!moved.equals(facts.time(NewsFacts.START))) {
      return "It gets another time: %s.".formatted(moved.map(this::said).orElse("unknown"));
    }
    var free = facts.list(NewsFacts.FREE).stream().map(Instant::parse).toList();
    boolean keeps = facts.text(NewsFacts.POLICY).filter("keep"::equals).isPresent();
    return keeps || free.isEmpty()
        ? "It stays where it is."
        : "It stays where it is until you decide. It could have %s."
            .formatted(new SayTime(calendar.zone()).list(free, now));
  }

  private String whose() {
    var name = appointment.map(each -> each.customer().name()).orElse("somebody");
    return facts
        .time(NewsFacts.START)
        .map(start -> "%s on %s".formatted(name, said(start)))
        .orElse(name);
  }

  private String said(Instant time) {
    return new SayTime(calendar.zone()).inFull(time, now);
  }

  /// What a webhook carries.
  Map<String, Object> data() {
    var data = facts.data();
    appointment.ifPresent(each -> data.put("customer", each.customer().name()));
    return data;
  }
}
