package dev.switchboard.domain.link;

import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

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
    var appointments = salon.appointments();
    assertThat(ours(salon.mailbox.events()))
        .as("exactly one event for each appointment, and none for others")
        .containsExactlyInAnyOrderElementsOf(
            appointments.stream()
                .filter(each -> each.status() == Status.BOOKED)
                .map(Agreement::timed)
                .toList());
    assertThat(blocks(salon)).as("blocks").isEqualTo(theirs(salon));
    assertThat(salon.outbox.list(ACME, Salon.ID)).as("outbox").isEmpty();
    assertThat(salon.link().lost()).isFalse();
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

  private static Set<Taken> blocks(LinkedSalon salon) {
    var taken = new HashSet<Taken>();
    salon
        .desk
        .days
        .read(ACME, Salon.ID, Salon.MONDAY.minusDays(1), Salon.MONDAY.plusDays(70))
        .stream()
        .flatMap(day -> day.blocks().stream())
        .filter(block -> block.kind() == Block.Kind.EVENT)
        .forEach(block -> taken.add(new Taken(block.ref(), block.from(), block.to())));
    return taken;
  }

  private static Set<Taken> theirs(LinkedSalon salon) {
    var taken = new HashSet<Taken>();
    salon.mailbox.events().stream()
        .filter(event -> event.key().isEmpty() && event.busy())
        .forEach(event -> taken.add(new Taken(event.id(), event.start(), event.end())));
    return taken;
  }
}
