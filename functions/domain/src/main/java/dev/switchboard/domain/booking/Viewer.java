package dev.switchboard.domain.booking;

import java.time.Instant;
import java.util.Optional;

/// Who looks for a time, and when: what is free is not the same for everybody.
///
/// @param holder whose own holds do not count
/// @param but the appointment that is to have another time, and does not stand in its own way
/// @param elsewhere what is taken besides what the days say
record Viewer(
    Instant now, Optional<String> holder, Optional<AppointmentId> but, Elsewhere elsewhere) {
  static Viewer anybody(Instant now) {
    return new Viewer(now, Optional.empty(), Optional.empty(), Elsewhere.NOTHING);
  }

  static Viewer of(String holder, Instant now) {
    return new Viewer(now, Optional.of(holder), Optional.empty(), Elsewhere.NOTHING);
  }

  Viewer moving(AppointmentId id) {
    return new Viewer(now, holder, Optional.of(id), elsewhere);
  }

  Viewer staying() {
    return new Viewer(now, holder, Optional.empty(), elsewhere);
  }

  Viewer knowing(Elsewhere known) {
    return new Viewer(now, holder, but, known);
  }

  boolean sees(Appointment appointment) {
    return appointment.takesTime() && (but.isEmpty() || !but.get().equals(appointment.id()));
  }

  boolean sees(Hold hold) {
    return hold.counts(now, holder);
  }

  boolean sees(Block block) {
    return block.counts(now, holder) && (but.isEmpty() || !block.isOf(but.get()));
  }

  /// How many appointments and holds begin on the day.
  int count(CalendarDay day) {
    int count = 0;
    for (var appointment : day.appointments()) {
      count += sees(appointment) ? 1 : 0;
    }
    for (var hold : day.holds()) {
      count += sees(hold) ? 1 : 0;
    }
    return count;
  }

  /// The day without the holds that are over by now.
  CalendarDay current(CalendarDay day) {
    Optional<String> anybody = Optional.empty();
    return day.withHolds(day.holds().stream().filter(each -> each.counts(now, anybody)).toList())
        .withBlocks(day.blocks().stream().filter(each -> each.counts(now, anybody)).toList());
  }
}
