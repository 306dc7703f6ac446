package dev.switchboard.adapter.ask;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.switchboard.domain.booking.Elsewhere.Busy;
import dev.switchboard.domain.link.AskBusy.Answer;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A span of a calendar at Microsoft, as it is asked for and answered.
///
/// @param zone in which times are answered: so whole days, which float, are its days
record View(String graph, String mailbox, Instant from, Instant to, ZoneId zone) {
  private static final int PAGE = 250;

  String url() {
    return "%s/users/%s/calendarView?startDateTime=%s&endDateTime=%s&$select=start,end,showAs,isCancelled&$orderby=start/dateTime&$top=%d"
        .formatted(graph, encoded(mailbox), from, to, PAGE);
  }

  String preference() {
    return "outlook.timezone=\"%s\"".formatted(zoneName());
  }

  /// What of an answer is busy.
  Answer read(String body) {
    try {
      var json = JSON.std.mapFrom(body);
      if (json.get("@odata.nextLink") != null || !(json.get("value") instanceof List<?> events)) {
        return new Answer.Unknown("not answered in one page");
      }
      var busy = new ArrayList<Busy>();
      for (var event : events) {
        busy((Map<?, ?>) event).ifPresent(busy::add);
      }
      busy.sort(Comparator.comparing(Busy::from));
      return new Answer.Known(List.copyOf(busy));
    } catch (IOException | DateTimeException | ClassCastException e) {
      return new Answer.Unknown("answered what cannot be read");
    }
  }

  private Optional<Busy> busy(Map<?, ?> event) {
    return "free".equals(event.get("showAs")) || Boolean.TRUE.equals(event.get("isCancelled"))
        ? Optional.empty()
        : Optional.of(new Busy(start(time(event, "start")), end(time(event, "end"))));
  }

  private static Map<?, ?> time(Map<?, ?> event, String which) {
    if (event.get(which) instanceof Map<?, ?> time) {
      return time;
    }
    throw new DateTimeException("answered without a time");
  }

  /// Where the clocks are set back a local time comes twice: the first starts an event, and the
  /// second ends it, so that nothing busy is missed.
  private Instant start(Map<?, ?> time) {
    return local(time).atZone(answered(time)).withEarlierOffsetAtOverlap().toInstant();
  }

  private Instant end(Map<?, ?> time) {
    return local(time).atZone(answered(time)).withLaterOffsetAtOverlap().toInstant();
  }

  private static LocalDateTime local(Map<?, ?> time) {
    return LocalDateTime.parse("" + time.get("dateTime"));
  }

  /// The zone that was asked for, by whichever name it comes back; UTC where Graph did not heed it.
  private ZoneId answered(Map<?, ?> time) {
    return "UTC".equals(time.get("timeZone")) ? ZoneOffset.UTC : ZoneId.of(zoneName());
  }

  /// Graph knows regions by their names, and of fixed offsets UTC only.
  private String zoneName() {
    return zone.getId().contains("/") ? zone.getId() : "UTC";
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, UTF_8).replace("+", "%20");
  }
}
