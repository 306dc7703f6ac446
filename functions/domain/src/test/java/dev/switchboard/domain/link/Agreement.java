package dev.switchboard.domain.link;

import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.Appointment.Status;
import dev.switchboard.domain.booking.Block;
import dev.switchboard.domain.booking.Salon;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What must hold once everything has settled: both sides say the same.
final class Agreement {
  private record Timed(Optional<String> key, Instant from, Instant to) {}

  private record Taken(String event, Instant from, Instant to) {}

  private Agreement() {}

  static void check(LinkedSalon salon) {
    salon.linked().forEach(calendar -> check(salon, calendar, salon.mailbox(calendar)));
  }

  private static void check(LinkedSalon salon, CalendarId calendar, Mailbox mailbox) {
    var appointments =
        salon.appointments().stream().filter(each -> each.calendars().contains(calendar)).toList();
    assertThat(ours(mailbox.events()))
        .as("exactly one event for each appointment, and none for others (%s)", calendar)
        .containsExactlyInAnyOrderElementsOf(
            appointments.stream()
                .filter(each -> each.status() == Status.BOOKED)
                .map(Agreement::timed)
                .toList());
    assertThat(blocks(salon, calendar)).as("blocks of %s", calendar).isEqualTo(theirs(mailbox));
    assertThat(salon.outbox.list(ACME, calendar)).as("outbox of %s", calendar).isEmpty();
    assertThat(salon.link(calendar).lost()).isFalse();
  }

  private static Timed timed(Appointment each) {
    var key = DescribeEntry.key(ACME, each);
    return new Timed(Optional.of(key), each.slot().start(), each.slot().end());
  }

  private static List<Timed> ours(List<Event> events) {
    return events.stream()
        .filter(event -> event.key().isPresent())
        .map(event -> new Timed(event.key(), event.start(), event.end()))
        .toList();
  }

  private static Set<Taken> blocks(LinkedSalon salon, CalendarId calendar) {
    var taken = new HashSet<Taken>();
    salon
        .desk
        .days
        .read(ACME, calendar, Salon.MONDAY.minusDays(1), Salon.MONDAY.plusDays(70))
        .stream()
        .flatMap(day -> day.blocks().stream())
        .filter(block -> block.kind() == Block.Kind.EVENT)
        .forEach(block -> taken.add(new Taken(block.ref(), block.from(), block.to())));
    return taken;
  }

  private static Set<Taken> theirs(Mailbox mailbox) {
    var taken = new HashSet<Taken>();
    mailbox.events().stream()
        .filter(event -> event.key().isEmpty() && event.busy())
        .forEach(event -> taken.add(new Taken(event.id(), event.start(), event.end())));
    return taken;
  }
}
