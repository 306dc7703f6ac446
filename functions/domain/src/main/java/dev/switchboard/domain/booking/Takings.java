package dev.switchboard.domain.booking;

import dev.switchboard.domain.agent.CalendarId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/// Gathers what is taken of days, as somebody sees it. Each day speaks for its own hours only: what
/// reaches into it from another day is in its blocks.
final class Takings {
  /// A day of a calendar that is needed, and what it speaks for; half open.
  private record Part(Calendar calendar, CalendarDay day, boolean lead, long from, long to) {}

  private final Need need;
  private final Viewer viewer;
  private final List<Timeline.Busy> busy = new ArrayList<>();
  private final List<Timeline.Shared> shared = new ArrayList<>();

  /// When those begin who may share their time, by the name that their blocks have for them.
  private final Map<String, Long> sharers = new HashMap<>();

  private Takings(Need need, Viewer viewer) {
    this.need = need;
    this.viewer = viewer;
  }

  static Timeline of(Way way, Need need, Viewer viewer, Map<CalendarId, List<CalendarDay>> days) {
    var takings = new Takings(need, viewer);
    var parts = parts(way, days);
    parts.forEach(takings::addOwn);
    parts.forEach(takings::addBlocks);
    way.all().forEach(calendar -> takings.addElsewhere(calendar, days));
    return new Timeline(need, takings.busy, takings.shared);
  }

  private static List<Part> parts(Way way, Map<CalendarId, List<CalendarDay>> days) {
    var parts = new ArrayList<Part>();
    for (var calendar : way.all().toList()) {
      var local = new LocalDays(calendar.zone());
      boolean lead = calendar.id().equals(way.lead().id());
      for (var day : days.getOrDefault(calendar.id(), List.of())) {
        long from = local.startOf(day.date());
        parts.add(new Part(calendar, day, lead, from, local.endOf(day.date())));
      }
    }
    return parts;
  }

  private void addOwn(Part part) {
    for (var each : part.day().appointments()) {
      if (viewer.sees(each)) {
        add(part, each.slot(), each.type(), _ -> each.id().toString());
      }
    }
    for (var each : part.day().holds()) {
      if (viewer.sees(each)) {
        add(part, each.slot(), each.type(), from -> held(each.holder(), from));
      }
    }
  }

  private void add(Part part, Slot slot, String type, LongFunction<String> ref) {
    var buffers = part.calendar().buffers(type);
    long start = Nanos.of(slot.start());
    long from = start - buffers.before().toNanos();
    long to = start + slot.length().toNanos() + buffers.after().toNanos();
    if (part.lead() && need.isSharedWith(type, slot.length())) {
      sharers.put(ref.apply(from), start);
      addShared(part, start, from, to, true);
    } else {
      addBusy(part, from, to);
    }
  }

  private void addBlocks(Part part) {
    for (var block : part.day().blocks()) {
      if (viewer.sees(block)) {
        long from = Nanos.of(block.from());
        long to = Nanos.of(block.to());
        var start = sharers.isEmpty() ? null : sharers.get(ref(block, from));
        if (start == null) {
          addBusy(part, from, to);
        } else {
          addShared(part, start, from, to, false);
        }
      }
    }
  }

  /// What our own appointments take there, they take here already, or do not take any more.
  private void addElsewhere(Calendar calendar, Map<CalendarId, List<CalendarDay>> days) {
    for (var span : viewer.elsewhere().busy(calendar.id())) {
      boolean ours =
          days.values().stream()
              .flatMap(List::stream)
              .flatMap(day -> day.appointments().stream())
              .anyMatch(each -> span.isOf(each) && each.calendars().contains(calendar.id()));
      if (!ours) {
        busy.add(new Timeline.Busy(Nanos.of(span.from()), Nanos.of(span.to())));
      }
    }
  }

  private static String ref(Block block, long from) {
    return block.kind() == Block.Kind.HOLD ? held(block.ref(), from) : block.ref();
  }

  private static String held(String holder, long from) {
    return holder + "\n" + from;
  }

  private void addBusy(Part part, long from, long to) {
    long start = Math.max(from, part.from());
    long end = Math.min(to, part.to());
    if (start < end) {
      busy.add(new Timeline.Busy(start, end));
    }
  }

  private void addShared(Part part, long start, long from, long to, boolean seat) {
    if (Math.max(from, part.from()) < Math.min(to, part.to())) {
      shared.add(
          new Timeline.Shared(start, Math.max(from, part.from()), Math.min(to, part.to()), seat));
    }
  }
}
