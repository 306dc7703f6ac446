package dev.switchboard.lambda.links;

import dev.switchboard.domain.link.Link;
import dev.switchboard.domain.link.Link.State;
import dev.switchboard.domain.link.Outbox.Pending;
import dev.switchboard.domain.link.Watch;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a link stands.
///
/// @param state `linked` or `lost`
/// @param readAt as of when all that is busy there is known here
/// @param lagSeconds how long ago that is
/// @param pending appointments that have yet to be written there
/// @param watchedUntil until when we are told of changes; else they are found within five minutes
/// @param restsUntil until when nobody asks there, because it did not answer
@Serdeable
record LinkJson(
    String calendar,
    String provider,
    String mailbox,
    String onClash,
    String state,
    @Nullable Instant lostAt,
    @Nullable String lostWhy,
    @Nullable Instant readAt,
    @Nullable Long lagSeconds,
    int pending,
    @Nullable Instant watchedUntil,
    @Nullable Instant restsUntil,
    @Nullable ReportJson report) {
  /// What the last comparison of both sides came to.
  @Serdeable
  record ReportJson(
      Instant at, int looked, int created, int updated, int cancelled, int followed, int mended) {
    static ReportJson of(Link.Report report) {
      return new ReportJson(
          report.at(),
          report.looked(),
          report.created(),
          report.updated(),
          report.cancelled(),
          report.followed(),
          report.mended());
    }
  }

  static LinkJson of(Link link, List<Pending> pending, Instant now) {
    var mailbox = link.mailbox();
    return new LinkJson(
        link.calendar().value(),
        mailbox.provider(),
        mailbox.address(),
        mailbox.onClash().name().toLowerCase(Locale.ROOT),
        link.lost() ? "lost" : "linked",
        link.state() instanceof State.Lost lost ? lost.since() : null,
        link.state() instanceof State.Lost lost ? lost.why() : null,
        link.mirror().readAt().orElse(null),
        link.age(now).map(Duration::toSeconds).orElse(null),
        pending.size(),
        link.watch().filter(each -> each.id().isPresent()).map(Watch::until).orElse(null),
        link.turn().rest().orElse(null),
        link.report().map(ReportJson::of).orElse(null));
  }
}
