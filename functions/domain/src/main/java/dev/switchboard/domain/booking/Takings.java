package dev.switchboard.domain.booking;

import dev.switchboard.domain.agent.CalendarId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gathers what is taken of days, as somebody sees it. Each day speaks for its own hours only: what
/// reaches into it from another day is in its blocks.
final class Takings {
  private final Need need;
  private final Viewer viewer;
  private final List<Timeline.Busy> busy = new ArrayList<>();
  private final List<Timeline.Shared> shared = new ArrayList<>();

  /// When those begin who may share their time, by the name that their blocks have for them.
  private final Map<String, Long> sharers = new HashMap<>();

  private long dayStart;
  private long dayEnd;

  private Takings(Need need, Viewer viewer) {
    this.need = need;
    this.viewer = viewer;
  }

  static Timeline of(Way way, Need need, Viewer viewer, Map<CalendarId, List<CalendarDay>> days) {
    var takings = new Takings(need, viewer);
    for (var calendar : way.all().toList()) {
      for (var day : days.getOrDefault(calendar.id(), List.of())) {
        takings.addOwn(calendar, day, calendar.id().equals(way.lead().id()));
      }
    }
    for (var calendar : way.all().toList()) {
      for (var day : days.getOrDefault(calendar.id(), List.of())) {
        takings.addBlocks(calendar, day);
      }
    }
    return new Timeline(need, takings.busy, takings.shared);
  }

  private void addOwn(Calendar calendar, CalendarDay day, boolean lead) {
    turnTo(calendar, day);
    for (var each : day.appointments()) {
      if (viewer.sees(each)) {
        add(calendar, each.slot(), each.type(), each.id().toString(), lead);
      }
    }
    for (var each : day.holds()) {
      if (viewer.sees(each)) {
        var from = each.slot().start().minus(calendar.buffers(each.type()).before());
        add(calendar, each.slot(), each.type(), held(each.holder(), Nanos.of(from)), lead);
      }
    }
  }

  private void add(Calendar calendar, Slot slot, String type, String ref, boolean lead) {
    var buffers = calendar.buffers(type);
    long start = Nanos.of(slot.start());
    long from = start - buffers.before().toNanos();
    long to = start + slot.length().toNanos() + buffers.after().toNanos();
    if (lead && need.isSharedWith(type, slot.length())) {
      sharers.put(ref, start);
      addShared(start, from, to, true);
    } else {
      addBusy(from, to);
    }
  }

  private void addBlocks(Calendar calendar, CalendarDay day) {
    turnTo(calendar, day);
    for (var block : day.blocks()) {
      if (viewer.sees(block)) {
        long from = Nanos.of(block.from());
        var start = sharers.get(ref(block, from));
        if (start == null) {
          addBusy(from, Nanos.of(block.to()));
        } else {
          addShared(start, from, Nanos.of(block.to()), false);
        }
      }
    }
  }

  private static String ref(Block block, long from) {
    return block.kind() == Block.Kind.HOLD ? held(block.ref(), from) : block.ref();
  }

  private static String held(String holder, long from) {
    return holder + "\n" + from;
  }

  private void turnTo(Calendar calendar, CalendarDay day) {
    dayStart = Nanos.of(OpenTime.startOf(calendar, day.date()));
    dayEnd = Nanos.of(OpenTime.startOf(calendar, day.date().plusDays(1)));
  }

  private void addBusy(long from, long to) {
    if (Math.max(from, dayStart) < Math.min(to, dayEnd)) {
      busy.add(new Timeline.Busy(Math.max(from, dayStart), Math.min(to, dayEnd)));
    }
  }

  private void addShared(long start, long from, long to, boolean seat) {
    if (Math.max(from, dayStart) < Math.min(to, dayEnd)) {
      shared.add(new Timeline.Shared(start, Math.max(from, dayStart), Math.min(to, dayEnd), seat));
    }
  }
}
