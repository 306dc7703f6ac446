package dev.switchboard.adapter.graph;

import com.microsoft.graph.models.Attendee;
import com.microsoft.graph.models.AttendeeType;
import com.microsoft.graph.models.BodyType;
import com.microsoft.graph.models.DateTimeTimeZone;
import com.microsoft.graph.models.EmailAddress;
import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.FreeBusyStatus;
import com.microsoft.graph.models.ItemBody;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.link.Entry;
import java.util.List;
import java.util.Optional;

/// Events between our words and Graph's.
final class EventModel {
  /// What we read of an event.
  static final String[] FIELDS = {
    "id",
    "transactionId",
    "start",
    "end",
    "isAllDay",
    "isCancelled",
    "showAs",
    "originalStartTimeZone",
    "originalEndTimeZone"
  };

  /// A new event. Its transaction id can be given now only.
  static Event created(Entry entry) {
    var event = changed(entry);
    event.setTransactionId(entry.key());
    event.setShowAs(FreeBusyStatus.Busy);
    entry.guest().ifPresent(address -> event.setAttendees(List.of(guest(address))));
    return event;
  }

  /// The time and words of an event, and nothing that its owner may have changed.
  static Event changed(Entry entry) {
    var body = new ItemBody();
    body.setContentType(BodyType.Text);
    body.setContent(entry.body());
    var event = new Event();
    event.setSubject(entry.subject());
    event.setBody(body);
    event.setStart(WallTime.write(entry.start(), entry.zone()));
    event.setEnd(WallTime.write(entry.end(), entry.zone()));
    return event;
  }

  static dev.switchboard.domain.link.Event read(Event event) {
    return read(event, Optional.ofNullable(event.getShowAs()));
  }

  /// An event that is shown otherwise than it says itself, as one of a series does.
  static dev.switchboard.domain.link.Event read(Event event, Optional<FreeBusyStatus> showAs) {
    boolean days = Boolean.TRUE.equals(event.getIsAllDay());
    var start = time(event.getStart());
    var end = time(event.getEnd());
    return new dev.switchboard.domain.link.Event(
        id(event),
        Optional.ofNullable(event.getTransactionId()),
        days
            ? WallTime.edgeOfDay(start, Optional.ofNullable(event.getOriginalStartTimeZone()))
            : WallTime.read(start),
        days
            ? WallTime.edgeOfDay(end, Optional.ofNullable(event.getOriginalEndTimeZone()))
            : WallTime.read(end),
        !Boolean.TRUE.equals(event.getIsCancelled())
            && showAs.filter(FreeBusyStatus.Free::equals).isEmpty());
  }

  static String id(Event event) {
    return Optional.ofNullable(event.getId())
        .orElseThrow(() -> new Fault.Lasting("Microsoft answered an event without an id."));
  }

  private static DateTimeTimeZone time(@org.jspecify.annotations.Nullable DateTimeTimeZone time) {
    return Optional.ofNullable(time)
        .orElseThrow(() -> new Fault.Lasting("Microsoft answered an event without a time."));
  }

  private static Attendee guest(String address) {
    var email = new EmailAddress();
    email.setAddress(address);
    var guest = new Attendee();
    guest.setEmailAddress(email);
    guest.setType(AttendeeType.Required);
    return guest;
  }
}
