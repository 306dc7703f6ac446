package dev.switchboard.domain.conversation.tool;

import dev.switchboard.domain.booking.AppointmentType;
import dev.switchboard.domain.booking.Bookable;
import dev.switchboard.domain.booking.Elsewhere;
import dev.switchboard.domain.booking.FindBookable;
import dev.switchboard.domain.booking.FindSlots;
import dev.switchboard.domain.booking.LookElsewhere;
import dev.switchboard.domain.booking.ReadWhen;
import dev.switchboard.domain.booking.SayTime;
import dev.switchboard.domain.booking.Slot;
import dev.switchboard.domain.booking.When;
import dev.switchboard.domain.conversation.tool.AgentCalendar.Choice;
import dev.switchboard.domain.reasoning.ToolSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Says which times are free: `when` (a date, a span or words; the next days where it is missing)
/// `appointment_type`, `duration_minutes` and `subject`.
public final class CheckAvailability implements Tool {
  private static final ToolSpec SPEC =
      Spec.of(
              "check_availability",
              "Tells which times are free. Call it before you offer or confirm any time.")
          .takes(
              "when",
              "The day, span or words the caller used, such as 'tomorrow afternoon', 'next Tuesday' or '2027-03-02'. Leave it out for the next days.")
          .takesChoice()
          .done();

  private static final int MOST_SPOKEN = 3;
  private static final Duration LOOK_FURTHER = Duration.ofDays(21);

  private final AgentCalendar agentCalendar;
  private final FindSlots findSlots;
  private final LookElsewhere lookElsewhere;
  private final ReadWhen readWhen = new ReadWhen();
  private final InstantSource clock;

  public CheckAvailability(
      FindBookable findBookable,
      FindSlots findSlots,
      LookElsewhere lookElsewhere,
      InstantSource clock) {
    this.agentCalendar = new AgentCalendar(findBookable);
    this.findSlots = findSlots;
    this.lookElsewhere = lookElsewhere;
    this.clock = clock;
  }

  @Override
  public ToolSpec spec() {
    return SPEC;
  }

  @Override
  public Spoken use(Use use) {
    return switch (agentCalendar.choose(use)) {
      case Choice.Made made -> check(use, made.bookable(), made.type());
      case Choice.Ask ask -> Spoken.apology(ask.question());
    };
  }

  private Spoken check(Use use, Bookable bookable, AppointmentType type) {
    var words = use.arguments().text("when").orElse("");
    return switch (readWhen.read(words, use.saidAt(), bookable.zone())) {
      case When.At at -> Spoken.answer(at(use, bookable, type, at.time()));
      case When.Between span -> Spoken.answer(between(use, bookable, type, span));
      case When.Unclear unclear -> Spoken.apology(unclear.question());
    };
  }

  private String at(Use use, Bookable bookable, AppointmentType type, Instant wanted) {
    var say = new SayTime(bookable.zone());
    var now = clock.instant();
    var day = bookable.first().dayOf(wanted);
    var from = day.atStartOfDay(bookable.zone()).toInstant();
    var to = from.plus(LOOK_FURTHER);
    var elsewhere = lookElsewhere.between(use.workspace(), bookable, from, to);
    var near = find(use, bookable, type, from, to, elsewhere);
    var remark = DiaryRemark.before(elsewhere);
    if (near.stream().anyMatch(slot -> slot.start().equals(wanted))) {
      return remark + "Yes, %s is free. Shall I book it?".formatted(say.inFull(wanted, now));
    }
    return "%sI am sorry, %s is not free. %s"
        .formatted(remark, say.inFull(wanted, now), offer(nearest(near, wanted), say, now));
  }

  private String between(Use use, Bookable bookable, AppointmentType type, When.Between span) {
    var say = new SayTime(bookable.zone());
    var now = clock.instant();
    var to = span.to().plus(LOOK_FURTHER);
    var elsewhere = lookElsewhere.between(use.workspace(), bookable, span.from(), to);
    var slots = find(use, bookable, type, span.from(), to, elsewhere);
    var remark = DiaryRemark.before(elsewhere);
    var within = slots.stream().filter(slot -> slot.start().isBefore(span.to())).toList();
    if (!within.isEmpty()) {
      return remark + offer(spread(within), say, now);
    }
    return slots.isEmpty()
        ? "I am sorry, nothing is free then, nor in the three weeks after."
        : "%sI am sorry, nothing is free then. The next free time is %s."
            .formatted(remark, say.inFull(slots.getFirst().start(), now));
  }

  /// One query, which also covers what is offered instead.
  private List<Slot> find(
      Use use,
      Bookable bookable,
      AppointmentType type,
      Instant from,
      Instant to,
      Elsewhere elsewhere) {
    var holder = Optional.of(use.source().holder());
    return findSlots.find(use.workspace(), bookable, type, from, to, holder, elsewhere);
  }

  private static String offer(List<Slot> slots, SayTime say, Instant now) {
    return slots.isEmpty()
        ? "Nothing else is free around that time."
        : "I have %s.".formatted(say.list(slots.stream().map(Slot::start).toList(), now));
  }

  private static List<Slot> nearest(List<Slot> slots, Instant wanted) {
    return slots.stream()
        .sorted(Comparator.comparing(slot -> Duration.between(wanted, slot.start()).abs()))
        .limit(MOST_SPOKEN)
        .sorted(Comparator.comparing(Slot::start))
        .toList();
  }

  /// The first, one from the middle and the last: a caller hears a choice, not three neighbours.
  private static List<Slot> spread(List<Slot> slots) {
    int count = slots.size();
    return count <= MOST_SPOKEN
        ? slots
        : List.of(slots.getFirst(), slots.get(count / 2), slots.getLast());
  }
}
