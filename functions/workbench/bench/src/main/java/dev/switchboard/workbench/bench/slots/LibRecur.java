package dev.switchboard.workbench.bench.slots;

import dev.switchboard.domain.booking.Slot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TimeZone;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;

/// The same with lib-recur, which knows when the calendar opens, and nothing of what is busy: that
/// is left to the sweep.
record LibRecur(Agenda agenda) implements Finder {
  @Override
  public void into(List<Slot> free) {
    var open = new ArrayList<long[]>();
    var zone = TimeZone.getTimeZone(agenda.zone());
    for (var weekly : agenda.hours()) {
      addTo(open, weekly, zone);
    }
    open.sort(Comparator.comparingLong(span -> span[0]));
    var busy = agenda.busy().stream().map(BareSweep::around).toList();
    long from = agenda.from().getEpochSecond();
    new BareSweep(open, busy, from, agenda.to().getEpochSecond()).into(free);
  }

  private void addTo(List<long[]> open, Agenda.Weekly weekly, TimeZone zone) {
    long last = agenda.to().toEpochMilli();
    long length = weekly.length().toMillis();
    var starts = rule(weekly).iterator(first(weekly, zone));
    while (starts.hasNext() && starts.peekMillis() < last) {
      long start = starts.nextMillis();
      long end = start + length;
      end += zone.getOffset(start) - zone.getOffset(end);
      open.add(new long[] {start / 1000, end / 1000});
    }
  }

  private static RecurrenceRule rule(Agenda.Weekly weekly) {
    try {
      return new RecurrenceRule(weekly.rule());
    } catch (InvalidRecurrenceRuleException e) {
      throw new IllegalArgumentException("Rule (%s) must be one.".formatted(weekly.rule()), e);
    }
  }

  /// Months are counted from 0.
  private static DateTime first(Agenda.Weekly weekly, TimeZone zone) {
    var date = weekly.first();
    var time = weekly.from();
    return new DateTime(
        zone,
        date.getYear(),
        date.getMonthValue() - 1,
        date.getDayOfMonth(),
        time.getHour(),
        time.getMinute(),
        0);
  }
}
