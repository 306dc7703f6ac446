package dev.switchboard.domain.waiting;

import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.Appointment.Status;
import dev.switchboard.domain.booking.Cell;
import dev.switchboard.domain.booking.Consequence;
import dev.switchboard.domain.booking.FindBookable;
import dev.switchboard.domain.booking.FindSlots;
import dev.switchboard.domain.booking.Slot;
import dev.switchboard.domain.notice.NoticeId;
import dev.switchboard.domain.notice.Plan;
import dev.switchboard.domain.notice.PlanNotice;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells those who wait of what became free when an appointment was cancelled or moved away: each
/// whose wish it meets, once, in the order in which they came. The first to book has it. Whoever
/// books what they waited for waits no more.
///
/// What is free is found as for anybody who asks, so nobody is told of a time that could not be
/// booked. A time of which somebody was told is news to them again when it was taken meanwhile.
public final class TellWaiting implements Consequence {
  private final WaitingList waitingList;
  private final LeaveWaitingList leaveWaitingList;
  private final Wanted wanted;
  private final FindSlots findSlots;
  private final PlanNotice planNotice;
  private final InstantSource clock;

  public TellWaiting(
      WaitingList waitingList,
      FindBookable findBookable,
      FindSlots findSlots,
      PlanNotice planNotice,
      InstantSource clock) {
    this.waitingList = waitingList;
    this.leaveWaitingList = new LeaveWaitingList(waitingList, findBookable);
    this.wanted = new Wanted(findBookable);
    this.findSlots = findSlots;
    this.planNotice = planNotice;
    this.clock = clock;
  }

  @Override
  public void follow(WorkspaceId workspace, Appointment changed) {
    for (var waiting : waiting(workspace, changed)) {
      if (isServed(waiting, changed)) {
        leaveWaitingList.leave(workspace, waiting);
      } else if (changed.revision() == 1) {
        remember(workspace, waiting, without(waiting.told(), changed.slot()));
      } else {
        tell(workspace, waiting, changed);
      }
    }
  }

  /// Those on the list of any calendar whose time it takes or took.
  private List<Waiting> waiting(WorkspaceId workspace, Appointment changed) {
    var known = new HashMap<WaitingId, Waiting>();
    Stream.concat(Stream.of(changed.id().calendar()), changed.also().stream().map(Cell::calendar))
        .distinct()
        .flatMap(calendar -> waitingList.of(workspace, calendar).stream())
        .forEach(each -> known.putIfAbsent(each.id(), each));
    return known.values().stream().sorted(Comparator.comparing(Waiting::since)).toList();
  }

  /// A time that is taken now is news when it is free again, however that comes.
  private static Set<Instant> without(Set<Instant> told, Slot taken) {
    return told.stream()
        .filter(start -> start.isBefore(taken.start()) || !start.isBefore(taken.end()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private void remember(WorkspaceId workspace, Waiting waiting, Set<Instant> told) {
    if (!told.equals(waiting.told())) {
      wanted
          .lists(workspace, waiting)
          .forEach(list -> waitingList.told(workspace, waiting.on(list).told(told)));
    }
  }

  private static boolean isServed(Waiting waiting, Appointment changed) {
    var start = changed.slot().start();
    return changed.status() == Status.BOOKED
        && changed.type().equals(waiting.sought().type())
        && changed.customer().isProbably(waiting.customer())
        && !start.isBefore(waiting.from())
        && start.isBefore(waiting.to());
  }

  private void tell(WorkspaceId workspace, Waiting waiting, Appointment changed) {
    var free = wanted.free(workspace, waiting, findSlots);
    boolean news =
        free.stream()
            .anyMatch(slot -> !waiting.told().contains(slot.start()) || gaveBack(changed, slot));
    if (news) {
      planNotice.plan(workspace, plan(waiting, changed));
    }
    var starts = free.stream().map(Slot::start).collect(Collectors.toUnmodifiableSet());
    remember(workspace, waiting, starts);
  }

  private static boolean gaveBack(Appointment changed, Slot slot) {
    return changed.status() == Status.CANCELLED
        && slot.start().isBefore(changed.slot().end())
        && changed.slot().start().isBefore(slot.end());
  }

  /// One for each change that frees something, so that a repeat of the change finds it.
  private Plan plan(Waiting waiting, Appointment changed) {
    var id = "waiting.%s.%s.%d".formatted(waiting.id(), changed.id(), changed.revision());
    return new Plan(
        new NoticeId(id),
        WriteFreed.TYPE,
        Set.of(waiting.by().route()),
        Map.of(
            WriteFreed.CALENDAR, waiting.calendar().value(),
            WriteFreed.WAITING, waiting.id().value()),
        clock.instant(),
        1);
  }
}
