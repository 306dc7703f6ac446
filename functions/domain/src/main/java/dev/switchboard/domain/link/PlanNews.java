package dev.switchboard.domain.link;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.notice.By;
import dev.switchboard.domain.notice.NoticeId;
import dev.switchboard.domain.notice.Plan;
import dev.switchboard.domain.notice.PlanNotice;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.Set;

/// Tells by notices: each news is stored before anything else is done, and then told until it
/// arrives. The same news has the same id, so a clash that is found again each day is told once.
public final class PlanNews implements TellOwner {
  private static final Set<String> ROUTES = Set.of(By.WEBHOOK.route(), By.EMAIL.route());

  private final PlanNotice planNotice;
  private final InstantSource clock;

  public PlanNews(PlanNotice planNotice, InstantSource clock) {
    this.planNotice = planNotice;
    this.clock = clock;
  }

  @Override
  public void tell(WorkspaceId workspace, CalendarId calendar, News news) {
    planNotice.plan(
        workspace,
        new Plan(
            id(calendar, news),
            type(news).written(),
            ROUTES,
            NewsFacts.of(calendar, news).all(),
            clock.instant(),
            1));
  }

  private static NoticeId id(CalendarId calendar, News news) {
    var about =
        switch (news) {
          case News.Clash clash -> clash(clash);
          case News.Followed followed -> of(followed.appointment());
          case News.Cancelled cancelled -> of(cancelled.appointment());
          case News.PutBack back -> of(back.appointment());
          case News.Lost lost -> "%s.%d".formatted(calendar, lost.since().toEpochMilli());
        };
    return new NoticeId("%s.%s".formatted(type(news).written(), about));
  }

  /// Another event over the same appointment is other news, and so is another time for it.
  private static String clash(News.Clash clash) {
    var event = clash.event();
    return "%s.%08x.%d.%d"
        .formatted(
            of(clash.appointment()),
            event.id().hashCode(),
            event.start().getEpochSecond(),
            clash.moved().start().getEpochSecond());
  }

  private static String of(Appointment appointment) {
    return "%s.%d".formatted(appointment.id(), appointment.revision());
  }

  private static NewsType type(News news) {
    return switch (news) {
      case News.Clash _ -> NewsType.CLASH;
      case News.Followed _ -> NewsType.FOLLOWED;
      case News.Cancelled _ -> NewsType.CANCELLED;
      case News.PutBack _ -> NewsType.PUT_BACK;
      case News.Lost _ -> NewsType.LOST;
    };
  }
}
