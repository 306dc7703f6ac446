package dev.switchboard.domain.conversation.tool;

import dev.switchboard.domain.booking.AppointmentType;
import dev.switchboard.domain.booking.Bookable;
import dev.switchboard.domain.booking.FindBookable;
import dev.switchboard.domain.booking.Hold;
import dev.switchboard.domain.booking.HoldOutcome;
import dev.switchboard.domain.booking.HoldSlot;
import dev.switchboard.domain.booking.LookElsewhere;
import dev.switchboard.domain.booking.ReadWhen;
import dev.switchboard.domain.booking.SayTime;
import dev.switchboard.domain.booking.When;
import dev.switchboard.domain.conversation.tool.AgentCalendar.Choice;
import dev.switchboard.domain.reasoning.ToolSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Keeps a time for the caller while they make up their mind: `start`, and where given
/// `appointment_type`, `duration_minutes` and `subject`.
public final class HoldForCaller implements Tool {
  private static final ToolSpec SPEC =
      Spec.of(
              "hold_slot",
              "Keeps a free time for the caller for a few minutes while they decide or give their details. Book it with book_appointment.")
          .needs("start", "The time to keep, as an ISO time or in the caller's words.")
          .takesChoice()
          .done();

  private final AgentCalendar agentCalendar;
  private final HoldSlot holdSlot;
  private final LookElsewhere lookElsewhere;
  private final ReadWhen readWhen = new ReadWhen();
  private final InstantSource clock;

  public HoldForCaller(
      FindBookable findBookable,
      HoldSlot holdSlot,
      LookElsewhere lookElsewhere,
      InstantSource clock) {
    this.agentCalendar = new AgentCalendar(findBookable);
    this.holdSlot = holdSlot;
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
      case Choice.Made made -> hold(use, made.bookable(), made.type());
      case Choice.Ask ask -> Spoken.apology(ask.question());
    };
  }

  private Spoken hold(Use use, Bookable bookable, AppointmentType type) {
    var start = use.arguments().text("start");
    if (start.isEmpty()) {
      return Spoken.apology("Which day and time shall I keep for you?");
    }
    return switch (readWhen.read(start.get(), use.saidAt(), bookable.zone())) {
      case When.At at -> hold(use, bookable, type, at.time());
      case When.Between span -> Spoken.apology(SayOutcome.which(span));
      case When.Unclear unclear -> Spoken.apology(unclear.question());
    };
  }

  private Spoken hold(Use use, Bookable bookable, AppointmentType type, Instant start) {
    var holder = use.source().holder();
    var elsewhere = lookElsewhere.around(use.workspace(), bookable, start);
    var say = new SayOutcome(new SayTime(bookable.zone()), clock.instant(), elsewhere);
    return switch (holdSlot.hold(use.workspace(), bookable, type, start, holder, elsewhere)) {
      case HoldOutcome.Held held ->
          Spoken.answer(DiaryRemark.before(elsewhere) + kept(held.hold(), say));
      case HoldOutcome.Refused refused -> Spoken.answer(say.refused(refused.why()));
    };
  }

  /// A repeat may find the hold about to end.
  private String kept(Hold hold, SayOutcome say) {
    long minutes = Math.max(1, Duration.between(clock.instant(), hold.until()).toMinutes());
    return "I am keeping %s for you for %d more %s. Shall I book it?"
        .formatted(say.time(hold.slot().start()), minutes, minutes == 1 ? "minute" : "minutes");
  }
}
