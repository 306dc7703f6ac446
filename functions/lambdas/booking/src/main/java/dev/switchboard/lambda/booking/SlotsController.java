package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.Page;
import dev.switchboard.domain.booking.CalendarDays;
import dev.switchboard.domain.booking.FindBookable;
import dev.switchboard.domain.booking.FindSlots;
import dev.switchboard.domain.workspace.WorkspaceId;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// The free time of a calendar or a team.
@Controller("/v1/calendars/{id}/slots")
class SlotsController {
  private static final Duration USUAL = Duration.ofDays(7);

  private final KnownBookable knownBookable;
  private final FindSlots findSlots;
  private final InstantSource clock;

  SlotsController(FindBookable findBookable, CalendarDays days, InstantSource clock) {
    this.knownBookable = new KnownBookable(findBookable);
    this.findSlots = new FindSlots(days, clock);
    this.clock = clock;
  }

  /// From now on for 7 days, where nothing else is given.
  @Get
  Page<SlotJson> list(
      WorkspaceId workspace,
      String id,
      @QueryValue @Nullable String from,
      @QueryValue @Nullable String to,
      @QueryValue @Nullable String type,
      @QueryValue @Nullable Integer durationMinutes,
      @QueryValue @Nullable String subject) {
    var bookable = knownBookable.find(workspace, id, subject);
    var now = clock.instant();
    var span = Span.read(bookable.zone(), from, to, now, USUAL, FindSlots.MOST_DAYS);
    var wanted = Types.read(bookable, type, durationMinutes);
    var slots = findSlots.find(workspace, bookable, wanted, span.from(), span.to());
    return Page.whole(SlotJson.write(bookable, slots, now));
  }
}
