package dev.switchboard.workbench.bench.slots;

import dev.switchboard.domain.booking.FindSlots;
import dev.switchboard.domain.booking.Slot;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/// Every free slot of a diary as a caller would be shown them, with every rule of the calendar.
record Shown(Diary diary) implements Finder {
  private static final WorkspaceId WORKSPACE = new WorkspaceId("bench");

  @Override
  public void into(List<Slot> free) {
    var find = new FindSlots(new StillDays(diary), InstantSource.fixed(diary.now()));
    var end = diary.last().plusDays(1);
    int parts = Math.ceilDiv(diary.days().size(), FindSlots.MOST_DAYS);
    int days = Math.ceilDiv(diary.days().size(), parts);
    for (var from = diary.first(); from.isBefore(end); from = from.plusDays(days)) {
      free.addAll(find(find, from, from.plusDays(days).isAfter(end) ? end : from.plusDays(days)));
    }
  }

  private List<Slot> find(FindSlots find, LocalDate from, LocalDate to) {
    return find.find(
        WORKSPACE, diary.calendar(), Visits.VISIT, diary.startOf(from), diary.startOf(to));
  }
}
