package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.adapter.http.Page;
import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.adapter.http.RequestKeys;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.CalendarDays;
import dev.switchboard.domain.booking.Calendars;
import dev.switchboard.domain.booking.Elsewhere;
import dev.switchboard.domain.booking.LookElsewhere;
import dev.switchboard.domain.booking.Slot;
import dev.switchboard.domain.waiting.JoinWaitingList;
import dev.switchboard.domain.waiting.JoinWaitingList.Joining;
import dev.switchboard.domain.waiting.WaitingId;
import dev.switchboard.domain.waiting.WaitingList;
import dev.switchboard.domain.workspace.WorkspaceId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Who waits for a time of a calendar. A repeat under the same `Idempotency-Key` gets the entry
/// that the first one got.
@Controller("/v1/calendars/{id}/waiting")
class WaitingController {
  private static final int MOST_OFFERED = 3;

  private final KnownCalendar knownCalendar;
  private final WaitingList waitingList;
  private final JoinWaitingList joinWaitingList;
  private final LookElsewhere lookElsewhere;
  private final RequestKeys requestKeys;
  private final InstantSource clock;

  WaitingController(
      Calendars calendars,
      CalendarDays days,
      WaitingList waitingList,
      LookElsewhere lookElsewhere,
      InstantSource clock,
      RandomGenerator random) {
    this.knownCalendar = new KnownCalendar(calendars);
    this.waitingList = waitingList;
    this.joinWaitingList = new JoinWaitingList(waitingList, days, clock);
    this.lookElsewhere = lookElsewhere;
    this.requestKeys = new RequestKeys(random);
    this.clock = clock;
  }

  /// In the order in which they came.
  @Get
  Page<WaitingJson> list(WorkspaceId workspace, String id) {
    var calendar = knownCalendar.find(workspace, id);
    return Page.whole(
        waitingList.of(workspace, calendar.id()).stream()
            .map(each -> WaitingJson.write(each, calendar.zone()))
            .toList());
  }

  @Post
  HttpResponse<WaitingJson> join(
      WorkspaceId workspace,
      String id,
      @Header("Idempotency-Key") @Nullable String key,
      @Body @Valid WaitingJson sent) {
    var calendar = knownCalendar.find(workspace, id);
    var type = Types.read(calendar, sent.type(), null);
    var named = WaitingId.from("%s:%s".formatted(calendar.id(), requestKeys.of(key)));
    var waiting = sent.read(named, calendar, type, clock.instant());
    var elsewhere = lookElsewhere.between(workspace, calendar, waiting.from(), waiting.to());
    return switch (joinWaitingList.join(workspace, calendar, type, waiting, elsewhere)) {
      case Joining.Joined joined ->
          HttpResponse.created(
              WaitingJson.write(joined.waiting(), calendar.zone()),
              URI.create("/v1/calendars/%s/waiting".formatted(calendar.id())));
      case Joining.Free free -> throw free(calendar, free.slots(), elsewhere);
    };
  }

  /// Waits no more; a repeat changes nothing.
  @Delete("/{waitingId}")
  HttpResponse<Void> leave(WorkspaceId workspace, String id, String waitingId) {
    var calendar = knownCalendar.find(workspace, id);
    var named = Fields.form("waitingId", waitingId, WaitingId::of, "the id of an entry");
    waitingList.leave(workspace, calendar.id(), named);
    return HttpResponse.noContent();
  }

  private ProblemException free(Calendar calendar, List<Slot> slots, Elsewhere elsewhere) {
    var first = slots.stream().limit(MOST_OFFERED).toList();
    return new ProblemException(
        HttpStatus.CONFLICT,
        "Nobody needs to wait: a time that would do is free.",
        new Refusal(calendar, clock.instant(), elsewhere).instead(first, Map.of()));
  }
}
