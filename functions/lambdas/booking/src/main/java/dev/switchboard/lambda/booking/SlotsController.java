package dev.switchboard.lambda.booking;

import dev.switchboard.domain.booking.CalendarDays;
import dev.switchboard.domain.booking.FindBookable;
import dev.switchboard.domain.booking.FindSlots;
import dev.switchboard.domain.booking.LookElsewhere;
import dev.switchboard.domain.workspace.WorkspaceId;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The free time of a calendar or a team.
@Controller("/v1/calendars/{id}/slots")
class SlotsController {
  private static final Duration USUAL = Duration.ofDays(7);

  private final KnownBookable knownBookable;
  private final FindSlots findSlots;
  private final LookElsewhere lookElsewhere;
  private final InstantSource clock;

  SlotsController(
      FindBookable findBookable,
      CalendarDays days,
      LookElsewhere lookElsewhere,
      InstantSource clock) {
    this.knownBookable = new KnownBookable(findBookable);
    this.findSlots = new FindSlots(days, clock);
    this.lookElsewhere = lookElsewhere;
    this.clock = clock;
  }

  /// From now on for 7 days, where nothing else is given.
  @Get
  SlotsJson list(
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
    var elsewhere = lookElsewhere.between(workspace, bookable, span.from(), span.to());
    var slots =
        findSlots.find(
            workspace, bookable, wanted, span.from(), span.to(), Optional.empty(), elsewhere);
    return new SlotsJson(SlotJson.write(bookable, slots, now), SlotsJson.checked(elsewhere));
  }
}
