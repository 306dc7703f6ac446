package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.adapter.http.RequestKeys;
import dev.switchboard.domain.booking.Bookable;
import dev.switchboard.domain.booking.CalendarDays;
import dev.switchboard.domain.booking.Calendars;
import dev.switchboard.domain.booking.FindBookable;
import dev.switchboard.domain.booking.HoldOutcome;
import dev.switchboard.domain.booking.HoldSlot;
import dev.switchboard.domain.booking.LookElsewhere;
import dev.switchboard.domain.booking.ReleaseHold;
import dev.switchboard.domain.booking.Source;
import dev.switchboard.domain.workspace.WorkspaceId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Keeps times. A time that is kept under an `Idempotency-Key` is booked under the same one; for
/// everybody else it is taken until it is booked, released or over.
@Controller("/v1/holds")
class HoldsController {
  private static final String KEY = "Idempotency-Key";
  private static final String CHANNEL = "api";

  private final KnownCalendar knownCalendar;
  private final KnownBookable knownBookable;
  private final HoldSlot holdSlot;
  private final ReleaseHold releaseHold;
  private final LookElsewhere lookElsewhere;
  private final RequestKeys requestKeys;
  private final InstantSource clock;

  HoldsController(
      Calendars calendars,
      FindBookable findBookable,
      CalendarDays days,
      LookElsewhere lookElsewhere,
      InstantSource clock,
      RandomGenerator random) {
    this.knownCalendar = new KnownCalendar(calendars);
    this.knownBookable = new KnownBookable(findBookable);
    this.holdSlot = new HoldSlot(days, clock);
    this.releaseHold = new ReleaseHold(days);
    this.requestKeys = new RequestKeys(random);
    this.lookElsewhere = lookElsewhere;
    this.clock = clock;
  }

  /// A repeat while it lasts gets the same hold, and does not prolong it.
  @Post
  HttpResponse<HoldJson> hold(
      WorkspaceId workspace, @Header(KEY) @Nullable String key, @Body @Valid HoldWishJson sent) {
    var requestKey = requestKeys.of(Fields.given(KEY, key));
    var holder = new Source(CHANNEL, Optional.empty(), requestKey).holder();
    var bookable =
        knownBookable.find(
            workspace, Fields.given("calendarId", sent.calendarId()), sent.subject());
    var type = Types.read(bookable, sent.type(), sent.durationMinutes());
    var start = new Times(bookable.zone()).read("start", Fields.given("start", sent.start()));
    var elsewhere = lookElsewhere.around(workspace, bookable, start);
    return switch (holdSlot.hold(workspace, bookable, type, start, holder, elsewhere)) {
      case HoldOutcome.Held held -> {
        var written = HoldJson.write(held, zone(bookable, held), elsewhere);
        yield HttpResponse.created(written, URI.create("/v1/holds/" + written.id()));
      }
      case HoldOutcome.Refused refused ->
          throw new Refusal(bookable, clock.instant(), elsewhere).of(refused.why());
    };
  }

  /// Of the calendar that it is kept in, whose day is part of its id.
  private static ZoneId zone(Bookable bookable, HoldOutcome.Held held) {
    return bookable.calendars().stream()
        .filter(calendar -> calendar.id().equals(held.calendar()))
        .findFirst()
        .orElse(bookable.first())
        .zone();
  }

  /// Done too where it is over, or was released or booked.
  @Delete("/{id}")
  HttpResponse<Void> release(WorkspaceId workspace, String id) {
    var named = HoldId.read(id).orElseThrow(() -> ProblemException.unknown("hold", id));
    var calendar = knownCalendar.find(workspace, named.calendar().value());
    releaseHold.release(workspace, calendar.id(), named.date(), named::isOf);
    return HttpResponse.noContent();
  }
}
