package dev.switchboard.domain.waiting;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.AgentDirectory;
import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.agent.FindOwner;
import dev.switchboard.domain.agent.Owner;
import dev.switchboard.domain.booking.Bookable;
import dev.switchboard.domain.booking.FindBookable;
import dev.switchboard.domain.booking.FindSlots;
import dev.switchboard.domain.booking.SayTime;
import dev.switchboard.domain.booking.Slot;
import dev.switchboard.domain.notice.Author;
import dev.switchboard.domain.notice.Letter;
import dev.switchboard.domain.notice.Notice;
import dev.switchboard.domain.notice.PlannedNotice;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes to those who wait what is free for them at that moment. Where they wait no more, or
/// somebody was faster, nothing is told.
///
/// Owners' own diaries are not asked: our days usually know them to within minutes, and where they
/// may not, the diary is asked before the time is given out.
public final class WriteFreed implements Author {
  static final String TYPE = "slot.freed";
  static final String CALENDAR = "calendar";
  static final String WAITING = "waiting";
  private static final int MOST = 3;

  private final WaitingList waitingList;
  private final Wanted wanted;
  private final FindSlots findSlots;
  private final FindOwner findOwner;
  private final InstantSource clock;

  public WriteFreed(
      WaitingList waitingList,
      FindBookable findBookable,
      FindSlots findSlots,
      AgentDirectory agents,
      InstantSource clock) {
    this.waitingList = waitingList;
    this.wanted = new Wanted(findBookable);
    this.findSlots = findSlots;
    this.findOwner = new FindOwner(agents);
    this.clock = clock;
  }

  @Override
  public boolean writes(String type) {
    return type.equals(TYPE);
  }

  @Override
  public Writing write(WorkspaceId workspace, PlannedNotice planned) {
    var waiting =
        about(planned, CALENDAR)
            .flatMap(CalendarId::of)
            .flatMap(calendar ->
                about(planned, WAITING)
                    .flatMap(WaitingId::of)
                    .flatMap(id -> waitingList.find(workspace, calendar, id)));
    var bookable = waiting.flatMap(known -> wanted.find(workspace, known));
    if (waiting.isEmpty() || bookable.isEmpty()) {
      return new Writing.Obsolete("nobody waits any more");
    }
    var free = wanted.free(workspace, waiting.get(), findSlots).stream().limit(MOST).toList();
    return free.isEmpty()
        ? new Writing.Obsolete("somebody was faster")
        : new Writing.Written(notice(workspace, planned, bookable.get(), waiting.get(), free));
  }

  private Notice notice(
      WorkspaceId workspace,
      PlannedNotice planned,
      Bookable bookable,
      Waiting waiting,
      List<Slot> free) {
    var agent = findOwner.find(workspace, waiting.agent(), bookable.id());
    var customer = waiting.customer();
    var title = "%s: a time is free".formatted(bookable.name());
    var text = text(bookable, free);
    return new Notice(
        planned.tellingId(),
        TYPE,
        planned.plan().at(),
        workspace,
        agent.map(Agent::id),
        agent.map(Agent::owner).orElseGet(() -> Owner.named("unknown")),
        Optional.empty(),
        text,
        data(bookable, waiting, free),
        Optional.of(new Letter(customer.phone(), customer.email(), title, text)));
  }

  private String text(Bookable bookable, List<Slot> free) {
    var times =
        new SayTime(bookable.zone()).list(free.stream().map(Slot::start).toList(), clock.instant());
    return "%s: a time that you are waiting for is free, %s. The first to book has it."
        .formatted(bookable.name(), times);
  }

  private static Map<String, Object> data(Bookable bookable, Waiting waiting, List<Slot> free) {
    var customer = new LinkedHashMap<String, Object>();
    customer.put("name", waiting.customer().name());
    waiting.customer().phone().ifPresent(phone -> customer.put("phone", phone));
    waiting.customer().email().ifPresent(email -> customer.put("email", email));
    var data = new LinkedHashMap<String, Object>();
    data.put("waiting", waiting.id().value());
    data.put("calendar", bookable.id().value());
    data.put("type", waiting.sought().type());
    data.put("customer", customer);
    data.put(
        "free",
        free.stream()
            .map(slot ->
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(slot.start().atZone(bookable.zone())))
            .toList());
    return data;
  }

  private static Optional<String> about(PlannedNotice planned, String name) {
    return Optional.ofNullable(planned.plan().about().get(name));
  }
}
