package dev.switchboard.domain.booking;

import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.booking.Salon.TUESDAY;
import static dev.switchboard.domain.workspace.Tenants.ACME;

import java.time.Instant;
import java.util.Optional;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/// Whatever two callers do at once, in whichever order the steps of it are taken: they hear what
/// they would have heard one after the other.
final class BookingLincheckTest {
  /// What can be heard of a day on which two times overlap, and of an appointment of another day.
  @Param(name = "caller", gen = IntGen.class, conf = "1:2")
  @Param(name = "late", gen = IntGen.class, conf = "0:1")
  public static final class Callers {
    private final Desk desk = Desk.ofSalon();
    private final Appointment made =
        desk.booked(Desk.haircut(Desk.ANN, at(TUESDAY, "15:00"), "made"));

    @Operation
    public boolean book(@Param(name = "caller") int caller, @Param(name = "late") int late) {
      var who = Desk.customer("Caller", "+155570001" + caller);
      var source = new Source("vapi", Optional.of("call-" + caller), "key-" + caller + late);
      var wish =
          new Wish(
              Salon.COLOUR,
              time(late),
              Optional.empty(),
              who,
              Optional.empty(),
              Optional.empty(),
              source);
      return desk.book(wish) instanceof BookingOutcome.Booked;
    }

    @Operation
    public boolean hold(@Param(name = "caller") int caller, @Param(name = "late") int late) {
      var holder = "vapi:call-" + caller;
      return desk.holdSlot.hold(ACME, Salon.calendar(), Salon.COLOUR, time(late), holder)
          instanceof HoldOutcome.Held;
    }

    @Operation
    public boolean move(@Param(name = "late") int late) {
      return desk.move(made, time(late)) instanceof ChangeOutcome.Changed;
    }

    @Operation
    public boolean cancel() {
      return desk.cancel(made) instanceof ChangeOutcome.Changed;
    }

    private static Instant time(int late) {
      return at(MONDAY, late == 0 ? "13:00" : "13:30");
    }
  }

  @Test
  void what_callers_hear_at_once_they_could_have_heard_one_after_the_other() {
    new StressOptions()
        .threads(2)
        .actorsPerThread(2)
        .actorsBefore(0)
        .actorsAfter(1)
        .iterations(15)
        .invocationsPerIteration(150)
        .check(Callers.class);
  }
}
