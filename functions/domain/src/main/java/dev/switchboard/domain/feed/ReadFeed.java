package dev.switchboard.domain.feed;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.CalendarDays;
import dev.switchboard.domain.booking.Calendars;
import dev.switchboard.domain.booking.FindAppointments;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.Optional;

/// Reads the feed of a calendar for whoever has its secret: from 30 days ago to the last day on
/// which there can be appointments. What is kept in another calendar and needs this one is in it,
/// so that each member of a team sees the team's appointments; a team has no feed of its own.
public final class ReadFeed {
  private static final int DAYS_BACK = 30;

  private final Feeds feeds;
  private final Calendars calendars;
  private final FindAppointments findAppointments;
  private final InstantSource clock;

  public ReadFeed(Feeds feeds, Calendars calendars, CalendarDays days, InstantSource clock) {
    this.feeds = feeds;
    this.calendars = calendars;
    this.findAppointments = new FindAppointments(days);
    this.clock = clock;
  }

  /// Empty where the secret does not open it, whether or not there is such a calendar.
  public Optional<Feed> read(FeedSecret secret, CalendarId id) {
    return feeds.isOpenTo(secret, id)
        ? calendars.find(secret.workspace(), id).map(calendar -> feed(secret.workspace(), calendar))
        : Optional.empty();
  }

  private Feed feed(WorkspaceId workspace, Calendar calendar) {
    var now = clock.instant();
    var from = calendar.dayOf(now).minusDays(DAYS_BACK);
    var to = calendar.horizon(now);
    return new Feed(
        workspace, calendar, findAppointments.findAll(workspace, calendar.id(), from, to));
  }
}
