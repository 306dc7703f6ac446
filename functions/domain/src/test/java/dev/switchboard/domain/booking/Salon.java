package dev.switchboard.domain.booking;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.agent.CalendarId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// A hairdresser's calendar, as seen on the morning of Monday, 2 March 2026.
public final class Salon {
  public static final CalendarId ID = new CalendarId("salon");
  public static final CalendarId SPA = new CalendarId("spa");
  public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  public static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  public static final LocalDate TUESDAY = MONDAY.plusDays(1);
  public static final Instant NOW = Instant.parse("2026-03-02T07:00:00.123456Z");

  public static final AppointmentType HAIRCUT =
      new AppointmentType("haircut", "Haircut", Duration.ofMinutes(30));
  public static final AppointmentType COLOUR =
      new AppointmentType("colour", "Colour", Duration.ofMinutes(90));

  /// One that is booked only for whom an e-mail address, a number and a subject are known.
  public static final AppointmentType WEDDING =
      new AppointmentType(
          "wedding",
          "Wedding",
          Duration.ofMinutes(60),
          Buffers.NONE,
          Set.of(Detail.EMAIL, Detail.PHONE, Detail.SUBJECT));

  private Salon() {}

  /// Open on Mondays with a break, on Tuesdays without; not yet saved.
  public static Calendar calendar() {
    return new Calendar(
        ID,
        "Salon",
        ZONE,
        new Hours(
            Map.of(
                DayOfWeek.MONDAY, List.of(opening(9, 12), opening(13, 17)),
                DayOfWeek.TUESDAY, List.of(new Opening(LocalTime.NOON, LocalTime.MIDNIGHT)))),
        List.of(HAIRCUT, COLOUR, WEDDING),
        Duration.ofMinutes(30),
        Duration.ZERO,
        60,
        0);
  }

  /// The same calendar under another id, name and version.
  public static Calendar calendar(CalendarId id, String name, long version) {
    var salon = calendar();
    return new Calendar(
        id,
        name,
        salon.zone(),
        salon.hours(),
        salon.types(),
        salon.step(),
        salon.notice(),
        salon.horizonDays(),
        version);
  }

  /// A haircut that begins at this time of the day, with nothing left out.
  public static Appointment haircut(LocalDate day, LocalTime time) {
    var start = day.atTime(time).atZone(ZONE).toInstant();
    return new Appointment(
        idOn(day, time.toSecondOfDay()),
        Optional.of(Agents.MIA),
        new Slot(start, HAIRCUT.length()),
        HAIRCUT.id(),
        Optional.of("short"),
        new Customer("Ann", Optional.of("+15557770001"), Optional.of("ann@example.com")),
        Optional.of(""),
        Appointment.Status.BOOKED,
        new Source("vapi", Optional.of("call-1"), "call-1/tool-" + time),
        NOW,
        1);
  }

  /// The same appointment where it takes time of these days, too.
  public static Appointment reaching(Appointment made, Cell... also) {
    return new Appointment(
        made.id(),
        made.agent(),
        made.slot(),
        made.type(),
        made.subject(),
        made.customer(),
        made.notes(),
        made.status(),
        made.source(),
        made.bookedAt(),
        List.of(also),
        made.revision());
  }

  /// A cancelled haircut of somebody of whom only the name is known.
  public static Appointment cancelledHaircut(LocalDate day, LocalTime time) {
    var made = haircut(day, time);
    return new Appointment(
        made.id(),
        Optional.empty(),
        made.slot(),
        made.type(),
        Optional.empty(),
        new Customer("Bob", Optional.empty(), Optional.empty()),
        Optional.empty(),
        Appointment.Status.CANCELLED,
        new Source("api", Optional.empty(), "key-" + time),
        NOW,
        2);
  }

  public static AppointmentId idOn(LocalDate day, long seed) {
    return new AppointmentId(ID, day, ConfirmationCode.on(day, new Random(seed)));
  }

  private static Opening opening(int from, int to) {
    return new Opening(LocalTime.of(from, 0), LocalTime.of(to, 0));
  }
}
