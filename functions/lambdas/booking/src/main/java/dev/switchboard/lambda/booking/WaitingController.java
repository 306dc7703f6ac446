package dev.switchboard.lambda.booking;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.adapter.http.Page;
import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.adapter.http.RequestKeys;
import dev.switchboard.domain.booking.Bookable;
import dev.switchboard.domain.booking.CalendarDays;
import dev.switchboard.domain.booking.Elsewhere;
import dev.switchboard.domain.booking.FindBookable;
import dev.switchboard.domain.booking.LookElsewhere;
import dev.switchboard.domain.booking.Slot;
import dev.switchboard.domain.waiting.JoinWaitingList;
import dev.switchboard.domain.waiting.JoinWaitingList.Joining;
import dev.switchboard.domain.waiting.LeaveWaitingList;
import dev.switchboard.domain.waiting.Waiting;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who waits for a time of a calendar. A repeat under the same `Idempotency-Key` gets the entry
/// that the first one got.
@Controller("/v1/calendars/{id}/waiting")
class WaitingController {
  private static final int MOST_OFFERED = 3;

  private final KnownBookable knownBookable;
  private final WaitingList waitingList;
  private final JoinWaitingList joinWaitingList;
  private final LeaveWaitingList leaveWaitingList;
  private final LookElsewhere lookElsewhere;
  private final RequestKeys requestKeys;
  private final InstantSource clock;

  WaitingController(
      FindBookable findBookable,
      CalendarDays days,
      WaitingList waitingList,
      LookElsewhere lookElsewhere,
      InstantSource clock,
      RandomGenerator random) {
    this.knownBookable = new KnownBookable(findBookable);
    this.waitingList = waitingList;
    this.joinWaitingList = new JoinWaitingList(waitingList, days, clock);
    this.leaveWaitingList = new LeaveWaitingList(waitingList, findBookable);
    this.lookElsewhere = lookElsewhere;
    this.requestKeys = new RequestKeys(random);
    this.clock = clock;
  }

  /// In the order in which they came: of a calendar all who may need its time, of a team those who
  /// wait for it.
  @Get
  Page<WaitingJson> list(WorkspaceId workspace, String id) {
    var bookable = knownBookable.find(workspace, id);
    return Page.whole(
        waiting(workspace, bookable)
            .map(each -> WaitingJson.write(each, bookable.zone()))
            .toList());
  }

  private Stream<Waiting> waiting(WorkspaceId workspace, Bookable bookable) {
    var first = bookable.first().id();
    return waitingList.of(workspace, first).stream()
        .filter(
            each -> bookable.id().equals(first) || each.sought().bookable().equals(bookable.id()));
  }

  @Post
  HttpResponse<WaitingJson> join(
      WorkspaceId workspace,
      String id,
      @Header("Idempotency-Key") @Nullable String key,
      @Body @Valid WaitingJson sent) {
    var bookable = knownBookable.find(workspace, id, sent.subject());
    var type = Types.read(bookable, sent.type(), null);
    var named = WaitingId.from("%s:%s".formatted(bookable.id(), requestKeys.of(key)));
    var waiting = sent.read(named, bookable, type, clock.instant());
    var elsewhere = lookElsewhere.between(workspace, bookable, waiting.from(), waiting.to());
    return switch (joinWaitingList.join(workspace, bookable, type, waiting, elsewhere)) {
      case Joining.Joined joined ->
          HttpResponse.created(
              WaitingJson.write(joined.waiting(), bookable.zone()),
              URI.create("/v1/calendars/%s/waiting".formatted(bookable.id())));
      case Joining.Free free -> throw free(bookable, free.slots(), elsewhere);
    };
  }

  /// Waits no more; a repeat changes nothing.
  @Delete("/{waitingId}")
  HttpResponse<Void> leave(WorkspaceId workspace, String id, String waitingId) {
    var bookable = knownBookable.find(workspace, id);
    var named = Fields.form("waitingId", waitingId, WaitingId::of, "the id of an entry");
    leaveWaitingList.leave(workspace, bookable.first().id(), named);
    return HttpResponse.noContent();
  }

  private ProblemException free(Bookable bookable, List<Slot> slots, Elsewhere elsewhere) {
    var first = slots.stream().limit(MOST_OFFERED).toList();
    return new ProblemException(
        HttpStatus.CONFLICT,
        "Nobody needs to wait: a time that would do is free.",
        new Refusal(bookable, clock.instant(), elsewhere).instead(first, Map.of()));
  }
}
