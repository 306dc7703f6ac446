package dev.switchboard.adapter.ics;

import dev.switchboard.domain.booking.Appointment;
import dev.switchboard.domain.booking.WordAppointment;
import dev.switchboard.domain.feed.Feed;
import java.util.ArrayList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;

/// Words an appointment as an event.
final class EventOf {
  private EventOf() {}

  /// The stamp is the moment of booking; that of the last change is not known. What tells revisions
  /// apart is the sequence, which comes first.
  ///
  /// @see <a href="https://www.rfc-editor.org/rfc/rfc5546#section-2.1.5">RFC 5546, message
  ///   sequencing</a>
  static VEvent appointment(Feed feed, Appointment appointment) {
    var properties = new ArrayList<Property>();
    properties.add(new Uid("%s@%s".formatted(appointment.id(), feed.workspace())));
    properties.add(new Sequence(appointment.revision() - 1));
    properties.add(new DtStamp(appointment.bookedAt()));
    properties.add(new DtStart<>(appointment.slot().start()));
    properties.add(new DtEnd<>(appointment.slot().end()));
    properties.add(new Summary(Plain.text(WordAppointment.title(feed.calendar(), appointment))));
    properties.add(new Description(Plain.text(WordAppointment.details(appointment))));
    switch (appointment.status()) {
      case BOOKED -> {
        properties.add(ImmutableStatus.VEVENT_CONFIRMED);
        properties.add(ImmutableTransp.OPAQUE);
      }
      case CANCELLED -> {
        properties.add(ImmutableStatus.VEVENT_CANCELLED);
        properties.add(ImmutableTransp.TRANSPARENT);
      }
    }
    return new VEvent(new PropertyList(properties));
  }
}
