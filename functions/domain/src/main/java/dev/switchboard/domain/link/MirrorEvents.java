package dev.switchboard.domain.link;

import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.link.Ledger.Known;
import dev.switchboard.domain.link.Mirror.Span;
import dev.switchboard.domain.link.OtherCalendar.Changes.Page;
import java.util.HashSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Brings what changed elsewhere into our days: somebody else's events as blocks, our own as
/// changes of their appointments. Doing it again changes nothing.
final class MirrorEvents {
  private final Ledger ledger;
  private final BlockDays blockDays;
  private final FollowOwner followOwner;
  private final Adopt adopt;

  MirrorEvents(Ledger ledger, BlockDays blockDays, FollowOwner followOwner, Adopt adopt) {
    this.ledger = ledger;
    this.blockDays = blockDays;
    this.followOwner = followOwner;
    this.adopt = adopt;
  }

  void apply(HeldLink held, Grant grant, Calendar calendar, Span span, Page page) {
    var ids = new HashSet<>(page.removed());
    page.events().forEach(event -> ids.add(event.id()));
    var known = ledger.known(held.workspace(), held.calendar(), ids);
    for (var event : page.events()) {
      switch (Optional.ofNullable(known.get(event.id())).orElse(new Known.Unknown())) {
        case Known.Ours ours -> ours(held, grant, ours, Optional.of(event), event.id());
        case Known.Theirs before -> theirs(held, calendar, span, Optional.of(before), event);
        case Known.Unknown _ -> unknown(held, grant, calendar, span, event);
      }
    }
    for (var gone : page.removed()) {
      switch (Optional.ofNullable(known.get(gone)).orElse(new Known.Unknown())) {
        case Known.Ours ours -> ours(held, grant, ours, Optional.empty(), gone);
        case Known.Theirs before -> gone(held, calendar, span, gone, before);
        case Known.Unknown _ -> {}
      }
    }
  }

  private void ours(HeldLink held, Grant grant, Known.Ours ours, Optional<Event> event, String id) {
    if (!blockDays.agrees(held, ours.appointment(), event)) {
      followOwner.follow(held, grant, ours.appointment(), id);
    }
  }

  private void unknown(HeldLink held, Grant grant, Calendar calendar, Span span, Event event) {
    boolean adopted =
        event.key().isPresent()
            && adopt.adopt(held, grant, blockDays.touched(held, calendar, span, event), event);
    if (!adopted && event.busy()) {
      theirs(held, calendar, span, Optional.empty(), event);
    }
  }

  /// The ledger knows every day on which a block may be, before it is there.
  private void theirs(
      HeldLink held, Calendar calendar, Span span, Optional<Known.Theirs> before, Event event) {
    var now = new Known.Theirs(event.start(), event.end());
    var both = before.map(each -> each.and(event.start(), event.end())).orElse(now);
    if (!before.equals(Optional.of(both))) {
      ledger.mirrored(held.workspace(), held.calendar(), event.id(), both);
    }
    var dates =
        Stream.concat(
                before.stream().flatMap(old -> Blocks.days(calendar, old.from(), old.to(), span)),
                Blocks.days(calendar, event.start(), event.end(), span))
            .collect(Collectors.toCollection(TreeSet::new));
    blockDays.block(held, calendar, dates, event);
    if (!event.busy()) {
      ledger.forget(held.workspace(), held.calendar(), event.id());
    } else if (!both.equals(now)) {
      ledger.mirrored(held.workspace(), held.calendar(), event.id(), now);
    }
  }

  private void gone(HeldLink held, Calendar calendar, Span span, String id, Known.Theirs before) {
    theirs(
        held,
        calendar,
        span,
        Optional.of(before),
        new Event(id, Optional.empty(), before.from(), before.to(), false));
  }
}
