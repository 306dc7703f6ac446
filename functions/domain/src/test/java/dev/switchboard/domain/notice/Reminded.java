package dev.switchboard.domain.notice;

import dev.switchboard.domain.notice.PlannedNotice.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Plans and planned notices to test with.
public final class Reminded {
  public static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  public static final String TYPE = "appointment.reminder";
  static final NoticeId ID = new NoticeId("reminder.salon.20260303.K7M2WX");

  private Reminded() {}

  static Plan plan(Duration ahead, long revision) {
    return plan(ID.value(), NOW.plus(ahead), revision);
  }

  public static Plan plan(String id, Instant at, long revision) {
    return new Plan(
        new NoticeId(id),
        TYPE,
        Set.of("sms", "owner-webhook"),
        Map.of("appointment", "salon.20260303.K7M2WX"),
        at,
        revision);
  }

  /// One that nobody has looked after yet.
  public static PlannedNotice planned(String id, Instant plannedAt, Instant at) {
    return PlannedNotice.first(plan(id, at, 1), plannedAt);
  }

  /// One that was told on each route.
  public static PlannedNotice done(String id) {
    return planned(id, NOW, NOW).told(Map.of(), List.of());
  }

  /// One of which everything that can be known is known.
  public static PlannedNotice halfTold() {
    var delivered = new Telling(Telling.State.DELIVERED, 1, "HTTP 200", NOW, Optional.empty());
    var failed =
        new Telling(
            Telling.State.FAILED, 2, "no connection", NOW, Optional.of(NOW.plusSeconds(300)));
    return new PlannedNotice(
        plan(Duration.ofHours(1), 3),
        2,
        State.WAITING,
        Optional.of("why not"),
        Map.of("owner-webhook", delivered, "sms", failed),
        List.of(
            new Attempt("owner-webhook", NOW, Telling.State.DELIVERED, "HTTP 200"),
            new Attempt("sms", NOW.plusNanos(7), Telling.State.FAILED, "no connection")),
        Optional.of(NOW.plusSeconds(300)),
        NOW.minusSeconds(60),
        0);
  }
}
