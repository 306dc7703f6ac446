package dev.switchboard.domain.conversation.tool;

import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.Appointment.Status;
import dev.switchboard.domain.booking.Bookable;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.ConfirmationCode;
import dev.switchboard.domain.booking.FindAppointments;
import dev.switchboard.domain.booking.SayTime;
import dev.switchboard.domain.conversation.tool.Tool.Use;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Which appointment a caller means: the one of the code they give, else the only one still ahead
/// under the number they call from. Where that is cancelled already they mean it still, so that a
/// repeat of the cancelling ends the same.
record CallersAppointment(FindAppointments findAppointments, InstantSource clock) {
  /// What was found, or what to ask.
  sealed interface Found {
    record One(Appointment appointment) implements Found {}

    record Ask(String question) implements Found {}
  }

  Found of(Use use, Bookable bookable) {
    var said = use.arguments().text("confirmation_code");
    if (said.isPresent()) {
      return byCode(use, bookable, said.get())
          .<Found>map(Found.One::new)
          .orElseGet(() ->
              new Found.Ask("I find no appointment with that code. Could you read it again?"));
    }
    var caller = use.envelope().caller();
    if (caller.isEmpty()) {
      return new Found.Ask("Could you give me your confirmation code, please?");
    }
    var known = known(use, bookable, each -> each.customer().phone().equals(caller));
    var booked = known.stream().filter(each -> each.status() == Status.BOOKED).toList();
    var theirs = booked.isEmpty() && known.size() == 1 ? known : booked;
    return switch (theirs.size()) {
      case 0 ->
          new Found.Ask(
              "I find no appointment under the number you call from. Do you have the confirmation code?");
      case 1 -> new Found.One(theirs.getFirst());
      default ->
          new Found.Ask(
              "I find several appointments: %s. Which one do you mean? Please give me its confirmation code."
                  .formatted(say(theirs, bookable)));
    };
  }

  Optional<Appointment> byCode(Use use, Bookable bookable, String said) {
    return ConfirmationCode.read(said)
        .flatMap(code ->
            bookable.calendars().stream()
                .flatMap(calendar -> byCode(use, calendar, code).stream())
                .findFirst());
  }

  private Optional<Appointment> byCode(Use use, Calendar calendar, ConfirmationCode code) {
    var today = calendar.dayOf(clock.instant());
    return findAppointments.find(use.workspace(), calendar.id(), code, today);
  }

  /// Those still to come that are not cancelled.
  List<Appointment> ahead(Use use, Bookable bookable, Predicate<Appointment> wanted) {
    return known(use, bookable, wanted.and(each -> each.status() == Status.BOOKED));
  }

  private List<Appointment> known(Use use, Bookable bookable, Predicate<Appointment> wanted) {
    var now = clock.instant();
    Predicate<Appointment> isAhead = each -> each.slot().end().isAfter(now);
    return bookable.calendars().stream()
        .flatMap(calendar ->
            findAppointments
                .find(
                    use.workspace(),
                    calendar.id(),
                    calendar.dayOf(now).minusDays(1),
                    calendar.horizon(now),
                    isAhead.and(wanted))
                .stream())
        .sorted(Comparator.comparing(appointment -> appointment.slot().start()))
        .toList();
  }

  String say(List<Appointment> appointments, Bookable bookable) {
    var starts = appointments.stream().map(each -> each.slot().start()).distinct().toList();
    return new SayTime(bookable.zone()).list(starts, clock.instant()).replace(" or ", " and ");
  }
}
