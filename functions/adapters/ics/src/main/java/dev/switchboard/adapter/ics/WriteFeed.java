package dev.switchboard.adapter.ics;

import dev.switchboard.domain.feed.Feed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/// Writes a feed as one iCalendar object. The same feed is written in the same words each time.
public final class WriteFeed {
  private static final Duration REFRESH = Duration.ofMinutes(15);
  private static final int BYTES_OF_HEAD = 2_000;

  private final int mostBytes;

  /// For whatever can carry so many bytes at most. Where a feed has more, the appointments furthest
  /// ahead are left out, and the calendar's description says so.
  public WriteFeed(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  public String write(Feed feed) {
    var events = feed.appointments().stream().map(each -> EventOf.appointment(feed, each)).toList();
    int fitting = fitting(events);
    var properties = properties(feed);
    if (fitting < events.size()) {
      properties.add(new XProperty("X-WR-CALDESC", shortened(feed, fitting)));
    }
    var calendar =
        new Calendar(new PropertyList(properties), new ComponentList<>(events.subList(0, fitting)));
    return Fold.lines(calendar.toString());
  }

  /// How many there is room for, from the first one on.
  private int fitting(List<VEvent> events) {
    long room = (long) mostBytes - BYTES_OF_HEAD;
    int fitting = 0;
    while (fitting < events.size()) {
      room -= Fold.bytes(Fold.lines(events.get(fitting).toString()));
      if (room < 0) {
        return fitting;
      }
      fitting++;
    }
    return fitting;
  }

  private static String shortened(Feed feed, int fitting) {
    var first = feed.appointments().get(fitting);
    var day = LocalDate.ofInstant(first.slot().start(), feed.calendar().zone());
    return "There are too many appointments for one feed. Those from %s on are not all in it."
        .formatted(day);
  }

  /// `NAME` and `REFRESH-INTERVAL` are the standard's; the rest is what apps read that are older.
  ///
  /// @see <a href="https://www.rfc-editor.org/rfc/rfc7986">RFC 7986, new properties</a>
  private static List<Property> properties(Feed feed) {
    var name = Plain.text(feed.calendar().name());
    var properties = new ArrayList<Property>();
    properties.add(new ProdId("-//Switchboard//Calendar feed//EN"));
    properties.add(ImmutableVersion.VERSION_2_0);
    properties.add(ImmutableCalScale.GREGORIAN);
    properties.add(new Name(name));
    properties.add(new XProperty("X-WR-CALNAME", name));
    properties.add(new XProperty("X-WR-TIMEZONE", feed.calendar().zone().getId()));
    properties.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
    properties.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
    return properties;
  }
}
