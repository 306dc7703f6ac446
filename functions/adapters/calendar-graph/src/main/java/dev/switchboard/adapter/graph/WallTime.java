package dev.switchboard.adapter.graph;

import com.microsoft.graph.models.DateTimeTimeZone;
import dev.switchboard.domain.fault.Fault;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;

/// Moments as Graph writes them: a local time, and the name of its zone.
final class WallTime {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  /// A moment in a zone; in UTC where its local time would be read as another moment, as in the
  /// hour that comes twice. Made anew each time: the SDK sends one that is used twice as `{}`.
  static DateTimeTimeZone write(Instant moment, ZoneId zone) {
    var local = LocalDateTime.ofInstant(moment, zone);
    boolean clear =
        !(zone.normalized() instanceof ZoneOffset)
            && zone.getRules().getValidOffsets(local).size() == 1;
    var written = new DateTimeTimeZone();
    written.setDateTime(
        FORM.format(clear ? local : LocalDateTime.ofInstant(moment, ZoneOffset.UTC)));
    written.setTimeZone(clear ? zone.getId() : "UTC");
    return written;
  }

  static Instant read(DateTimeTimeZone written) {
    return local(written).atZone(zone(written)).toInstant();
  }

  /// The edge of a day that is taken as a whole. Graph lets such days float: they start at midnight
  /// in whichever zone we ask for, and mean the zone that they were made in.
  static Instant edgeOfDay(DateTimeTimeZone written, Optional<String> madeIn) {
    var local = local(written);
    var zone =
        local.toLocalTime().equals(LocalTime.MIDNIGHT)
            ? madeIn.flatMap(Zones::of).orElseGet(() -> zone(written))
            : zone(written);
    return local.atZone(zone).toInstant();
  }

  private static LocalDateTime local(DateTimeTimeZone written) {
    var time = Objects.requireNonNullElse(written.getDateTime(), "none");
    try {
      return LocalDateTime.parse(time);
    } catch (DateTimeException e) {
      throw new Fault.Lasting(
          "Microsoft's time (%s) is no local date and time.".formatted(time), e);
    }
  }

  private static ZoneId zone(DateTimeTimeZone written) {
    var name = Objects.requireNonNullElse(written.getTimeZone(), "none");
    return Zones.of(name)
        .orElseThrow(
            () -> new Fault.Lasting("Microsoft's time zone (%s) is not known.".formatted(name)));
  }
}
