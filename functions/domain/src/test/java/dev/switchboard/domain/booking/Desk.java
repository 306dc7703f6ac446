package dev.switchboard.domain.booking;

import static dev.switchboard.domain.workspace.Tenants.ACME;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.contract.HandSetClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// A desk where the times of one calendar are given out: every use case of booking over one store.
public final class Desk {
  public static final Customer ANN = customer("Ann", "+15557770001");
  public static final Customer BOB = customer("Bob", "+15557770002");

  public final HandSetClock clock = new HandSetClock(Salon.NOW);
  public final InMemoryFollowUpQueue queue = new InMemoryFollowUpQueue();
  public final InMemoryCalendars calendars = new InMemoryCalendars();
  public final InMemoryTeams teams = new InMemoryTeams();
  public final FindBookable findBookable = new FindBookable(calendars, teams);
  public final CalendarDays days;
  public final BookSlot bookSlot;
  public final FindSlots findSlots;
  public final FindAppointments findAppointments;
  public final HoldSlot holdSlot;
  public final MoveAppointment moveAppointment;
  public final CancelAppointment cancelAppointment;
  public final DescribeAppointment describeAppointment;
  private final Calendar calendar;

  public Desk(Calendar calendar) {
    this(calendar, new InMemoryCalendarDays());
  }

  public Desk(Calendar calendar, CalendarDays days) {
    this.calendar = calendar;
    calendars.save(ACME, calendar.withVersion(0));
    this.days = days;
    this.bookSlot = new BookSlot(days, queue, clock, new Random(7));
    this.findSlots = new FindSlots(days, clock);
    this.findAppointments = new FindAppointments(days);
    this.holdSlot = new HoldSlot(days, clock);
    this.moveAppointment = new MoveAppointment(findBookable, days, queue, clock);
    this.cancelAppointment = new CancelAppointment(days, queue, clock);
    this.describeAppointment = new DescribeAppointment(findBookable, days, queue, clock);
  }

  public static Desk ofSalon() {
    return new Desk(Salon.calendar());
  }

  /// A local time in the salon, such as `10:30`.
  public static Instant at(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).atZone(Salon.ZONE).toInstant();
  }

  public static Customer customer(String name, String phone) {
    return new Customer(name, Optional.of(phone), Optional.empty());
  }

  /// A haircut for somebody, asked for under this key.
  public static Wish haircut(Customer who, Instant start, String key) {
    return wish(Salon.HAIRCUT, who, start, key);
  }

  public static Wish wish(AppointmentType type, Customer who, Instant start, String key) {
    return new Wish(
        type,
        start,
        Optional.of(Agents.MIA),
        who,
        Optional.empty(),
        Optional.empty(),
        new Source("vapi", Optional.of("call-1"), key));
  }

  public BookingOutcome book(Wish wish) {
    return bookSlot.book(ACME, calendar, wish);
  }

  /// The appointment that this wish leads to.
  public Appointment booked(Wish wish) {
    return switch (book(wish)) {
      case BookingOutcome.Booked booked -> booked.appointment();
      case BookingOutcome other -> throw new AssertionError("Not booked: " + other);
    };
  }

  /// Has a haircut's time kept for a call.
  public HoldOutcome hold(String call, Instant start) {
    return holdSlot.hold(ACME, calendar, calendar.types().getFirst(), start, "vapi:" + call);
  }

  public ChangeOutcome move(Appointment appointment, Instant start) {
    return moveAppointment.move(ACME, appointment.id(), start, "vapi:call-1");
  }

  public ChangeOutcome cancel(Appointment appointment) {
    return cancelAppointment.cancel(ACME, appointment.id(), Optional.empty());
  }

  public Optional<Appointment> find(Appointment appointment) {
    return findAppointments.find(ACME, appointment.id());
  }

  public Optional<Appointment> findByCode(Appointment appointment) {
    var today = calendar.dayOf(clock.instant());
    return findAppointments.find(ACME, calendar.id(), appointment.id().code(), today);
  }

  public List<Slot> free(LocalDate day) {
    var from = day.atStartOfDay(calendar.zone()).toInstant();
    var to = day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    return findSlots.find(ACME, calendar, calendar.types().getFirst(), from, to);
  }

  /// Every appointment that is stored on these days, both ends included.
  public List<Appointment> stored(LocalDate from, LocalDate to) {
    return findAppointments.find(ACME, calendar.id(), from, to, any -> true);
  }
}
