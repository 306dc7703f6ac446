package dev.switchboard.domain.waiting;

import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.Appointment.Status;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.Calendars;
import dev.switchboard.domain.booking.Consequence;
import dev.switchboard.domain.booking.FindSlots;
import dev.switchboard.domain.booking.Slot;
import dev.switchboard.domain.notice.NoticeId;
import dev.switchboard.domain.notice.Plan;
import dev.switchboard.domain.notice.PlanNotice;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells those who wait of what became free when an appointment was cancelled or moved away: each
/// whose wish it meets, once, in the order in which they came. The first to book has it. Whoever
/// books what they waited for waits no more.
///
/// What is free is found as for anybody who asks, so nobody is told of a time that could not be
/// booked. A time of which somebody was told is news to them again when it was taken meanwhile.
public final class TellWaiting implements Consequence {
  private final WaitingList waitingList;
  private final Calendars calendars;
  private final FindSlots findSlots;
  private final PlanNotice planNotice;
  private final InstantSource clock;

  public TellWaiting(
      WaitingList waitingList,
      Calendars calendars,
      FindSlots findSlots,
      PlanNotice planNotice,
      InstantSource clock) {
    this.waitingList = waitingList;
    this.calendars = calendars;
    this.findSlots = findSlots;
    this.planNotice = planNotice;
    this.clock = clock;
  }

  @Override
  public void follow(WorkspaceId workspace, Appointment changed) {
    var waiting = waitingList.of(workspace, changed.id().calendar());
    waiting.stream()
        .filter(each -> isServed(each, changed))
        .forEach(each -> waitingList.leave(workspace, each.calendar(), each.id()));
    if (changed.revision() == 1) {
      waiting.forEach(each -> forget(workspace, each, changed));
    } else if (!waiting.isEmpty()) {
      calendars
          .find(workspace, changed.id().calendar())
          .ifPresent(calendar ->
              waiting.stream()
                  .filter(each -> !isServed(each, changed))
                  .forEach(each -> tell(workspace, calendar, each, changed)));
    }
  }

  /// A time that is taken now is news when it is free again, however that comes.
  private void forget(WorkspaceId workspace, Waiting waiting, Appointment booked) {
    var left =
        waiting.told().stream()
            .filter(start ->
                start.isBefore(booked.slot().start()) || !start.isBefore(booked.slot().end()))
            .collect(Collectors.toUnmodifiableSet());
    if (!left.equals(waiting.told())) {
      waitingList.told(workspace, waiting.told(left));
    }
  }

  private static boolean isServed(Waiting waiting, Appointment changed) {
    var start = changed.slot().start();
    return changed.status() == Status.BOOKED
        && changed.type().equals(waiting.type())
        && changed.customer().isProbably(waiting.customer())
        && !start.isBefore(waiting.from())
        && start.isBefore(waiting.to());
  }

  private void tell(
      WorkspaceId workspace, Calendar calendar, Waiting waiting, Appointment changed) {
    var free = free(workspace, calendar, waiting);
    boolean news =
        free.stream()
            .anyMatch(slot -> !waiting.told().contains(slot.start()) || gaveBack(changed, slot));
    if (news) {
      planNotice.plan(workspace, plan(waiting, changed));
    }
    var starts = free.stream().map(Slot::start).collect(Collectors.toUnmodifiableSet());
    if (!starts.equals(waiting.told())) {
      waitingList.told(workspace, waiting.told(starts));
    }
  }

  private List<Slot> free(WorkspaceId workspace, Calendar calendar, Waiting waiting) {
    return calendar
        .type(Optional.of(waiting.type()))
        .map(type -> findSlots.find(workspace, calendar, type, waiting.from(), waiting.to()))
        .orElse(List.of());
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
