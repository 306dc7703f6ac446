package dev.switchboard.lambda.links;

import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.adapter.http.RestDoor;
import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.link.AskForComparison;
import dev.switchboard.domain.link.Links;
import dev.switchboard.domain.link.Outbox;
import dev.switchboard.domain.workspace.WorkspaceId;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.time.InstantSource;

/// How the link of a calendar stands.
@Requires(property = RestDoor.FUNCTION, value = "links")
@Controller("/v1/calendars/{id}/link")
class LinkController {
  private final Links links;
  private final Outbox outbox;
  private final AskForComparison askForComparison;
  private final InstantSource clock;

  LinkController(
      Links links, Outbox outbox, AskForComparison askForComparison, InstantSource clock) {
    this.links = links;
    this.outbox = outbox;
    this.askForComparison = askForComparison;
    this.clock = clock;
  }

  @Get
  LinkJson read(WorkspaceId workspace, String id) {
    return CalendarId.of(id)
        .flatMap(calendar -> links.find(workspace, calendar))
        .map(link -> LinkJson.of(link, outbox.list(workspace, link.calendar()), clock.instant()))
        .orElseThrow(() -> ProblemException.unknown("link of calendar", id));
  }

  /// Has everything on both sides compared soon. The link's `report` then says what came of it.
  @Post("/reconcile")
  HttpResponse<LinkJson> reconcile(WorkspaceId workspace, String id) {
    boolean asked =
        CalendarId.of(id).filter(each -> askForComparison.ask(workspace, each)).isPresent();
    if (!asked) {
      throw ProblemException.unknown("link of calendar", id);
    }
    return HttpResponse.<LinkJson>accepted().body(read(workspace, id));
  }
}
