package dev.switchboard.domain.conversation.tool;

import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.Bookable;
import dev.switchboard.domain.booking.FindAppointments;
import dev.switchboard.domain.booking.FindBookable;
import dev.switchboard.domain.booking.SayTime;
import dev.switchboard.domain.reasoning.ToolSpec;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// Says which appointments somebody has: by `confirmation_code`, `phone` or `name`, else under the
/// number they call from. A code is read out only to the number that it was given to.
public final class LookUpAppointments implements Tool {
  private static final ToolSpec SPEC =
      Spec.of("find_appointments", "Tells which appointments the caller has.")
          .takes("confirmation_code", "The code, if the caller has it.")
          .takes("phone", "The number they booked under, if it is not the one they call from.")
          .takes("name", "The name they booked under.")
          .done();

  private static final int MOST_SPOKEN = 5;

  private final AgentCalendar agentCalendar;
  private final CallersAppointment callers;
  private final InstantSource clock;

  public LookUpAppointments(FindBookable findBookable, FindAppointments find, InstantSource clock) {
    this.agentCalendar = new AgentCalendar(findBookable);
    this.callers = new CallersAppointment(find, clock);
    this.clock = clock;
  }

  @Override
  public ToolSpec spec() {
    return SPEC;
  }

  @Override
  public Spoken use(Use use) {
    var bookable = agentCalendar.of(use);
    if (bookable.isEmpty()) {
      return Spoken.apology(AgentCalendar.NONE);
    }
    var code = use.arguments().text("confirmation_code");
    if (code.isPresent()) {
      return callers
          .byCode(use, bookable.get(), code.get())
          .map(found -> Spoken.answer(one(found, bookable.get(), use)))
          .orElseGet(() -> Spoken.answer("I find no appointment with that code."));
    }
    return wanted(use)
        .map(predicate -> callers.ahead(use, bookable.get(), predicate))
        .map(found -> Spoken.answer(all(found, bookable.get(), use)))
        .orElseGet(() -> Spoken.apology("Under which name or number did you book?"));
  }

  private static Optional<Predicate<Appointment>> wanted(Use use) {
    var phone = use.arguments().text("phone").flatMap(Contact::phone);
    var name =
        use.arguments()
            .text("name")
            .map(LookUpAppointments::plain)
            .filter(plain -> !plain.isEmpty());
    var number = name.isPresent() ? phone : phone.or(() -> use.envelope().caller());
    Optional<Predicate<Appointment>> byPhone =
        number.map(wanted -> of -> of.customer().phone().equals(Optional.of(wanted)));
    Optional<Predicate<Appointment>> byName =
        name.map(wanted -> of -> plain(of.customer().name()).equals(wanted));
    return byPhone.map(first -> byName.map(first::and).orElse(first)).or(() -> byName);
  }

  private String all(List<Appointment> found, Bookable bookable, Use use) {
    return switch (found.size()) {
      case 0 -> "I find no appointment that is still ahead.";
      case 1 -> one(found.getFirst(), bookable, use);
      default ->
          "There are %d appointments: %s."
              .formatted(
                  found.size(),
                  callers.say(found.subList(0, Math.min(found.size(), MOST_SPOKEN)), bookable));
    };
  }

  private String one(Appointment found, Bookable bookable, Use use) {
    var time = new SayTime(bookable.zone()).inFull(found.slot().start(), clock.instant());
    if (found.status() == Appointment.Status.CANCELLED) {
      return "The appointment on %s is cancelled.".formatted(time);
    }
    boolean theirs =
        use.envelope().caller().isPresent()
            && found.customer().phone().equals(use.envelope().caller());
    return theirs
        ? "You have an appointment on %s. Its confirmation code is %s."
            .formatted(time, found.id().code().spoken())
        : "There is an appointment on %s.".formatted(time);
  }

  private static String plain(String name) {
    return name.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
  }
}
