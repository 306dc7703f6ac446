package dev.switchboard.lambda.notices;

import dev.switchboard.adapter.http.Page;
import dev.switchboard.adapter.http.Paging;
import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.notice.NoticeId;
import dev.switchboard.domain.notice.Notices;
import dev.switchboard.domain.notice.PlannedNotice;
import dev.switchboard.domain.notice.ReplayNotice;
import dev.switchboard.domain.notice.ReplayNotice.Replay;
import dev.switchboard.domain.workspace.WorkspaceId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.util.Optional;

/// The notices of a workspace: what is planned, and how telling went.
@Controller("/v1/notices")
class NoticesController {
  private final Notices notices;
  private final ReplayNotice replayNotice;

  NoticesController(Notices notices, ReplayNotice replayNotice) {
    this.notices = notices;
    this.replayNotice = replayNotice;
  }

  @Get
  Page<NoticeJson> list(WorkspaceId workspace, Paging paging) {
    return paging.page(
        (before, limit) -> notices.list(workspace, before, limit),
        PlannedNotice::plannedAt,
        NoticeJson::of);
  }

  @Get("/{id}")
  NoticeJson read(WorkspaceId workspace, String id) {
    return notices.find(workspace, named(id)).map(NoticeJson::of).orElseThrow(() -> unknown(id));
  }

  /// Tells it again under the same id: on each route, or on one alone, such as `endpoint.e1`.
  @Post("/{id}/replay")
  HttpResponse<NoticeJson> replay(
      WorkspaceId workspace, String id, @QueryValue Optional<String> route) {
    return switch (replayNotice.replay(workspace, named(id), route)) {
      case Replay.Begun begun -> HttpResponse.accepted().body(NoticeJson.of(begun.notice()));
      case Replay.Refused refused ->
          throw new ProblemException(
              HttpStatus.CONFLICT,
              "Only a notice that is done can be told again; this one is %s."
                  .formatted(NoticeJson.of(refused.notice()).status()));
      case Replay.NoSuchRoute _ ->
          throw ProblemException.field("route", "must be one of the notice, or of an endpoint.");
      case Replay.Unknown _ -> throw unknown(id);
    };
  }

  private static NoticeId named(String id) {
    return NoticeId.of(id).orElseThrow(() -> unknown(id));
  }

  private static ProblemException unknown(String id) {
    return ProblemException.unknown("notice", id);
  }
}
