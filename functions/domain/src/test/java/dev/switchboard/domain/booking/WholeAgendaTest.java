package dev.switchboard.domain.booking;

import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.Agendas.Agenda;
import dev.switchboard.domain.booking.Agendas.Event;
import dev.switchboard.domain.booking.BookingOutcome.Booked;
import dev.switchboard.domain.booking.ChangeOutcome.Changed;
import dev.switchboard.domain.booking.HoldOutcome.Held;
import dev.switchboard.domain.booking.MinuteModel.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever is booked, held, moved, cancelled and waited for: what is shown is what can be had, and
/// what can be had is what a plain list of minutes says. With buffers, seats, limits, openings past
/// midnight and days on which clocks change.
final class WholeAgendaTest {
  private static final Instant NEVER = Instant.parse("2100-01-01T00:00:00Z");

  @Provide
  Arbitrary<Agenda> agendas() {
    return Agendas.any();
  }

  @Property(tries = 100)
  void what_is_shown_can_be_had_and_nobody_gets_what_another_has(@ForAll("agendas") Agenda agenda) {
    var life = new Life(agenda);

    for (var event : agenda.events()) {
      life.happen(event);
      agenda.calendar().types().forEach(life::compare);
    }

    life.checkDoubleBookings();
  }

  /// The calendar and its model, to which the same happens.
  private static final class Life {
    private final Calendar calendar;
    private final Agenda agenda;
    private final Desk desk;
    private final MinuteModel model;
    private final List<Appointment> made = new ArrayList<>();
    private int events;

    Life(Agenda agenda) {
      this.agenda = agenda;
      this.calendar = agenda.calendar();
      this.desk = new Desk(calendar);
      this.model = new MinuteModel(calendar, agenda.first(), Agendas.DAYS);
      desk.clock.set(agenda.first().atStartOfDay(calendar.zone()).toInstant());
    }

    void happen(Event event) {
      events++;
      var type = calendar.types().get(event.type());
      switch (event.kind()) {
        case BOOK -> book(type, start(type, event.pick()), "caller-" + events);
        case HOLD -> hold(type, start(type, event.pick()), "caller-" + events);
        case BOOK_WHAT_IS_HELD ->
            held().ifPresent(each -> book(each.type(), each.start(), each.who()));
        case MOVE -> chosen(event).ifPresent(each -> move(each, event.pick()));
        case CANCEL -> chosen(event).ifPresent(this::cancel);
        case WAIT -> desk.clock.pass(Duration.ofMinutes(3));
      }
    }

    private Instant start(AppointmentType type, int pick) {
      var offered = model.offered(type);
      return pick % 5 == 0 || offered.isEmpty()
          ? agenda
              .first()
              .atStartOfDay(calendar.zone())
              .toInstant()
              .plus(Duration.ofMinutes(10L * pick))
          : offered.get(pick % offered.size());
    }

    private Optional<Entry> held() {
      return model.entries.stream()
          .filter(each -> !each.until().equals(NEVER) && each.livesAt(desk.clock.instant()))
          .findFirst();
    }

    private Optional<Appointment> chosen(Event event) {
      return made.isEmpty() ? Optional.empty() : Optional.of(made.get(event.who() % made.size()));
    }

    private void book(AppointmentType type, Instant start, String call) {
      boolean can = isInModel(start) && model.isFree(type, start, call, "", desk.clock.instant());
      var source = new Source("vapi", Optional.of(call), "key-" + events);
      var wish =
          new Wish(
              type,
              start,
              Optional.empty(),
              Desk.customer("C", "+1" + events),
              Optional.empty(),
              Optional.empty(),
              source);
      if (isInModel(start)) {
        var outcome = desk.book(wish);
        assertThat(outcome instanceof Booked).as("%s %s", type.id(), start).isEqualTo(can);
        if (outcome instanceof Booked booked) {
          model.entries.removeIf(each -> each.who().equals(call));
          made.add(booked.appointment());
          model.entries.add(new Entry(name(booked.appointment()), type, start, NEVER));
        }
      }
    }

    private void hold(AppointmentType type, Instant start, String call) {
      if (isInModel(start)) {
        var now = desk.clock.instant();
        boolean can = model.isFree(type, start, call, "", now);
        var outcome = desk.holdSlot.hold(ACME, calendar, type, start, "vapi:" + call);
        assertThat(outcome instanceof Held).as("%s %s", type.id(), start).isEqualTo(can);
        if (can) {
          model.entries.add(new Entry(call, type, start, now.plus(Limits.USUAL_HOLD)));
        }
      }
    }

    private void move(Appointment appointment, int pick) {
      var entry = entry(appointment);
      var type = calendar.typeOf(appointment.type()).orElseThrow();
      var start = start(type, pick);
      if (isInModel(start)) {
        boolean can =
            entry
                .filter(each ->
                    each.start().equals(start)
                        || model.isFree(type, start, "", name(appointment), desk.clock.instant()))
                .isPresent();
        assertThat(desk.move(appointment, start) instanceof Changed).isEqualTo(can);
        if (can) {
          model.entries.remove(entry.orElseThrow());
          model.entries.add(new Entry(name(appointment), type, start, NEVER));
        }
      }
    }

    private void cancel(Appointment appointment) {
      assertThat(desk.cancel(appointment)).isInstanceOf(Changed.class);
      entry(appointment).ifPresent(model.entries::remove);
    }

    private Optional<Entry> entry(Appointment appointment) {
      return model.entries.stream()
          .filter(each -> each.who().equals(name(appointment)))
          .findFirst();
    }

    private static String name(Appointment appointment) {
      return appointment.id().toString();
    }

    private boolean isInModel(Instant start) {
      var date = calendar.dayOf(start);
      return !date.isBefore(agenda.first()) && date.isBefore(agenda.first().plusDays(Agendas.DAYS));
    }

    void compare(AppointmentType type) {
      var from = agenda.first().atStartOfDay(calendar.zone()).toInstant();
      var to = agenda.first().plusDays(Agendas.DAYS).atStartOfDay(calendar.zone()).toInstant();
      var shown = desk.findSlots.find(ACME, calendar, type, from, to);
      assertThat(shown).extracting(Slot::start).isEqualTo(model.free(type, desk.clock.instant()));
    }

    /// Straight from what is stored, by no rule but that nobody shares a moment who may not.
    void checkDoubleBookings() {
      var stored =
          desk.stored(agenda.first(), agenda.first().plusDays(Agendas.DAYS)).stream()
              .filter(Appointment::takesTime)
              .toList();
      for (var one : stored) {
        var together =
            stored.stream()
                .filter(other -> other.slot().start().isBefore(one.slot().end()))
                .filter(other -> one.slot().start().isBefore(other.slot().end()))
                .toList();
        assertThat(together).extracting(Appointment::slot).containsOnly(one.slot());
        assertThat(together.size())
            .isLessThanOrEqualTo(calendar.typeOf(one.type()).orElseThrow().seats());
      }
      assertThat(blocks()).isEqualTo(stored.stream().mapToLong(each -> each.also().size()).sum());
    }

    private long blocks() {
      var now = desk.clock.instant();
      return desk
          .days
          .read(
              ACME,
              calendar.id(),
              agenda.first().minusDays(1),
              agenda.first().plusDays(Agendas.DAYS + 1))
          .stream()
          .flatMap(day -> day.blocks().stream())
          .filter(block -> block.counts(now, Optional.empty()))
          .filter(block -> block.kind() == Block.Kind.APPOINTMENT)
          .count();
    }
  }
}
