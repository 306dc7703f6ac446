package dev.switchboard.domain.link;

import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.link.Mirror.Span;
import dev.switchboard.domain.link.OtherCalendar.Changes;
import java.time.Instant;
import java.util.Optional;

/// Reads what changed elsewhere since the last time, from yesterday to the calendar's horizon. Each
/// day the span moves on, and then, as whenever it is asked for or the other side lost our place,
/// both sides are compared as a whole first.
final class ReadChanges {
  private static final int MOST_COMPARISONS = 2;

  private final OtherCalendar other;
  private final Reconcile reconcile;
  private final MirrorEvents mirrorEvents;

  ReadChanges(OtherCalendar other, Reconcile reconcile, MirrorEvents mirrorEvents) {
    this.other = other;
    this.reconcile = reconcile;
    this.mirrorEvents = mirrorEvents;
  }

  /// Whether it came to the end within the turn's time.
  boolean read(HeldLink held, Grant grant, Calendar calendar) {
    var span = span(calendar, held.now());
    if (!held.link().mirror().span().equals(Optional.of(span))) {
      held.change(link -> link.with(link.mirror().compared(true).anew(span)));
    }
    for (int comparisons = 0; !held.outOfTime(); ) {
      if (held.link().mirror().whole()) {
        if (++comparisons > MOST_COMPARISONS) {
          throw new Fault.Passing("The other side loses our place again and again.");
        }
        reconcile.reconcile(held, grant, calendar, span);
        held.change(link -> link.with(link.mirror().compared(false)));
      }
      if (page(held, grant, calendar, span)) {
        return true;
      }
    }
    return false;
  }

  /// Whether it was the last.
  private boolean page(HeldLink held, Grant grant, Calendar calendar, Span span) {
    var asked = held.now();
    var cursor = held.link().mirror().cursor();
    return switch (other.changes(held.workspace(), grant, span.from(), span.to(), cursor)) {
      case Changes.Restart _ -> {
        held.change(link -> link.with(link.mirror().compared(true).anew(span)));
        yield false;
      }
      case Changes.Page page -> {
        mirrorEvents.apply(held, grant, calendar, span, page);
        held.change(link ->
            link.with(
                page.more()
                    ? link.mirror().upTo(page.cursor())
                    : link.mirror().read(page.cursor(), asked)));
        yield !page.more();
      }
    };
  }

  /// From yesterday to the last day that can be booked, in whole days.
  static Span span(Calendar calendar, Instant now) {
    var today = calendar.dayOf(now);
    return new Span(
        today.minusDays(1).atStartOfDay(calendar.zone()).toInstant(),
        calendar.horizon(now).plusDays(1).atStartOfDay(calendar.zone()).toInstant());
  }
}
