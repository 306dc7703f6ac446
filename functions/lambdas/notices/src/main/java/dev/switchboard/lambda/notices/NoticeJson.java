package dev.switchboard.lambda.notices;

import dev.switchboard.domain.notice.Attempt;
import dev.switchboard.domain.notice.PlannedNotice;
import dev.switchboard.domain.notice.Telling;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A notice as it is answered.
///
/// @param at when it goes out
/// @param status `waiting`, `done` or `withdrawn`
/// @param why why it is withdrawn
/// @param tellingId what receivers know repeats by
/// @param dueAt when it is looked after next; absent where nothing is left to do
/// @param routes by route, how telling went so far
/// @param log every try, the oldest first
@Serdeable
record NoticeJson(
    String id,
    String type,
    Map<String, String> about,
    Instant at,
    String status,
    @Nullable String why,
    String tellingId,
    @Nullable Instant dueAt,
    Map<String, RouteJson> routes,
    List<AttemptJson> log,
    Instant plannedAt) {
  /// How telling went on one route; `state` is `unconfirmed`, `delivered`, `not_wanted`, `failed`
  /// or `given_up`.
  @Serdeable
  record RouteJson(String state, int attempts, String detail, @Nullable Instant next) {
    static RouteJson of(Telling telling) {
      return new RouteJson(
          lower(telling.state()),
          telling.attempts(),
          telling.detail(),
          telling.next().orElse(null));
    }
  }

  /// One try.
  @Serdeable
  record AttemptJson(String route, Instant at, String outcome, String detail) {
    static AttemptJson of(Attempt attempt) {
      return new AttemptJson(
          attempt.route(), attempt.at(), lower(attempt.outcome()), attempt.detail());
    }
  }

  static NoticeJson of(PlannedNotice notice) {
    var routes = new TreeMap<String, RouteJson>();
    notice.tellings().forEach((route, telling) -> routes.put(route, RouteJson.of(telling)));
    return new NoticeJson(
        notice.id().value(),
        notice.plan().type(),
        new TreeMap<>(notice.plan().about()),
        notice.plan().at(),
        lower(notice.state()),
        notice.why().orElse(null),
        notice.tellingId(),
        notice.dueAt().orElse(null),
        routes,
        notice.log().stream().map(AttemptJson::of).toList(),
        notice.plannedAt());
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }
}
