package dev.switchboard.workbench.bench.slots;

import dev.switchboard.domain.booking.Block;
import dev.switchboard.domain.booking.Slot;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.PeriodList;
import net.fortuna.ical4j.model.Recur;

/// The same with what ical4j has for it: its rules, and its lists of periods, which know how to be
/// put together and how to be taken from each other. A list copies itself with each step, so that
/// only those periods are taken from an opening that meet it.
record Ical4j(Agenda agenda) implements Finder {
  @Override
  public void into(List<Slot> free) {
    var busy = new PeriodList<>(agenda.busy().stream().map(Ical4j::around).toList()).normalise();
    var taken = List.copyOf(busy.getPeriods());
    int next = 0;
    for (var opening : openings()) {
      while (next < taken.size() && !taken.get(next).getEnd().isAfter(opening.getStart())) {
        next++;
      }
      cut(opening, without(opening, taken, next), free);
    }
  }

  private static Period<Instant> around(Block block) {
    var buffers = Visits.VISIT.buffers();
    return new Period<>(block.from().minus(buffers.after()), block.to().plus(buffers.before()));
  }

  private List<Period<Instant>> openings() {
    var all = new ArrayList<Period<Instant>>();
    for (var weekly : agenda.hours()) {
      var first = weekly.first().atTime(weekly.from()).atZone(agenda.zone());
      var last = agenda.to().atZone(agenda.zone());
      for (var start : new Recur<ZonedDateTime>(weekly.rule(), true).getDates(first, first, last)) {
        var end = start.toLocalDateTime().plus(weekly.length()).atZone(agenda.zone());
        all.add(new Period<>(start.toInstant(), end.toInstant()));
      }
    }
    all.sort(Comparator.comparing(Period::getStart));
    return all;
  }

  private static PeriodList<Instant> without(
      Period<Instant> opening, List<Period<Instant>> taken, int first) {
    int last = first;
    while (last < taken.size() && taken.get(last).getStart().isBefore(opening.getEnd())) {
      last++;
    }
    return new PeriodList<>(List.of(opening))
        .subtract(new PeriodList<>(taken.subList(first, last)));
  }

  /// Starts are counted from where the calendar opens.
  private void cut(Period<Instant> opening, PeriodList<Instant> left, List<Slot> free) {
    long open = opening.getStart().getEpochSecond();
    for (var period : left.getPeriods()) {
      long to = period.getEnd().getEpochSecond();
      long steps = Math.ceilDiv(period.getStart().getEpochSecond() - open, BareSweep.STEP);
      for (long at = open + steps * BareSweep.STEP;
          at + BareSweep.LENGTH <= to;
          at += BareSweep.STEP) {
        var start = Instant.ofEpochSecond(at);
        if (!start.isBefore(agenda.from()) && start.isBefore(agenda.to())) {
          free.add(new Slot(start, Visits.VISIT.length()));
        }
      }
    }
  }
}
