package dev.switchboard.domain.link;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.AgentDirectory;
import dev.switchboard.domain.agent.Owner;
import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.CalendarDays;
import dev.switchboard.domain.booking.Calendars;
import dev.switchboard.domain.booking.FindAppointments;
import dev.switchboard.domain.booking.Teams;
import dev.switchboard.domain.notice.Author;
import dev.switchboard.domain.notice.Letter;
import dev.switchboard.domain.notice.Notice;
import dev.switchboard.domain.notice.PlannedNotice;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.Optional;

/// Writes news of links to the owner of the agents that book into the calendar. What was done is
/// told as it was done then, whatever has become of the appointment since.
public final class WriteNews implements Author {
  private final Calendars calendars;
  private final FindAppointments findAppointments;
  private final FindLinksOwner findOwner;
  private final InstantSource clock;

  public WriteNews(
      Calendars calendars,
      Teams teams,
      CalendarDays days,
      AgentDirectory agents,
      InstantSource clock) {
    this.calendars = calendars;
    this.findAppointments = new FindAppointments(days);
    this.findOwner = new FindLinksOwner(agents, calendars, teams);
    this.clock = clock;
  }

  @Override
  public boolean writes(String type) {
    return NewsType.of(type).isPresent();
  }

  @Override
  public Writing write(WorkspaceId workspace, PlannedNotice planned) {
    var facts = NewsFacts.of(planned);
    var type = NewsType.of(planned.plan().type());
    var calendar = facts.calendar().flatMap(id -> calendars.find(workspace, id));
    if (type.isEmpty() || calendar.isEmpty()) {
      return new Writing.Obsolete("there is no such calendar");
    }
    var appointment = facts.appointment().flatMap(id -> findAppointments.find(workspace, id));
    var words = new NewsWords(type.get(), calendar.get(), appointment, facts, clock.instant());
    return new Writing.Written(notice(workspace, planned, words));
  }

  private Notice notice(WorkspaceId workspace, PlannedNotice planned, NewsWords words) {
    Optional<Appointment> appointment = words.appointment();
    var agent = findOwner.find(workspace, words.calendar().id(), appointment);
    var owner = agent.map(Agent::owner).orElseGet(() -> Owner.named("unknown"));
    return new Notice(
        planned.tellingId(),
        planned.plan().type(),
        planned.plan().at(),
        workspace,
        agent.map(Agent::id),
        owner,
        Optional.empty(),
        words.text(),
        words.data(),
        Optional.of(Letter.to(owner, words.title(), words.text())));
  }
}
