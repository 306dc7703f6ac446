package dev.switchboard.lambda.links;

import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.adapter.http.RestDoor;
import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Calendars;
import dev.switchboard.domain.link.ConnectCalendar;
import dev.switchboard.domain.link.DisconnectCalendar;
import dev.switchboard.domain.link.Grant.Credential;
import dev.switchboard.domain.link.Link.Mailbox;
import dev.switchboard.domain.link.Link.OnClash;
import dev.switchboard.domain.link.SendToSignIn;
import dev.switchboard.domain.workspace.WorkspaceId;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.Valid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Links a calendar to a Microsoft mailbox, and ends that.
@Requires(property = RestDoor.FUNCTION, value = "links")
@Controller("/v1/calendars/{id}/connect/microsoft")
class ConnectController {
  private static final String NO_APPLICATION =
      "This deployment has no application at Microsoft: whoever runs it must set"
          + " SWITCHBOARD_MICROSOFT_CLIENT_ID. PUT lets an application of your own in.";

  private final Calendars calendars;
  private final SendToSignIn sendToSignIn;
  private final ConnectCalendar connectCalendar;
  private final DisconnectCalendar disconnectCalendar;
  private final PublicUrl publicUrl;

  ConnectController(
      Calendars calendars,
      SendToSignIn sendToSignIn,
      ConnectCalendar connectCalendar,
      DisconnectCalendar disconnectCalendar,
      PublicUrl publicUrl) {
    this.calendars = calendars;
    this.sendToSignIn = sendToSignIn;
    this.connectCalendar = connectCalendar;
    this.disconnectCalendar = disconnectCalendar;
    this.publicUrl = publicUrl;
  }

  /// Where the owner signs in, within ten minutes; 501 where this deployment cannot send them
  /// there.
  @Get
  SignInJson page(WorkspaceId workspace, String id, @QueryValue @Nullable String onClash) {
    var calendar = known(workspace, id);
    return sendToSignIn
        .send(workspace, calendar, onClash(onClash), publicUrl.microsoftAnswer())
        .map(SignInJson::new)
        .orElseThrow(() -> new ProblemException(HttpStatus.NOT_IMPLEMENTED, NO_APPLICATION));
  }

  @Post
  SignInJson pageAgain(WorkspaceId workspace, String id, @QueryValue @Nullable String onClash) {
    return page(workspace, id, onClash);
  }

  /// With an application that the owner's own directory lets in, without anybody signing in.
  @Put
  HttpResponse<?> connect(WorkspaceId workspace, String id, @Body @Valid AppJson app) {
    connectCalendar.connect(
        workspace,
        known(workspace, id),
        new Mailbox(PublicUrl.MICROSOFT, app.mailbox(), onClash(app.onClash())),
        new Credential.AppOnly(app.tenant(), app.clientId(), app.clientSecret()));
    return HttpResponse.accepted();
  }

  @Delete
  HttpResponse<?> disconnect(WorkspaceId workspace, String id) {
    var known = CalendarId.of(id);
    if (known.isEmpty() || !disconnectCalendar.disconnect(workspace, known.get())) {
      throw ProblemException.unknown("link of calendar", id);
    }
    return HttpResponse.noContent();
  }

  private CalendarId known(WorkspaceId workspace, String id) {
    return CalendarId.of(id)
        .filter(calendar -> calendars.find(workspace, calendar).isPresent())
        .orElseThrow(() -> ProblemException.unknown("calendar", id));
  }

  private static OnClash onClash(@Nullable String text) {
    return switch (Optional.ofNullable(text).orElse("ask")) {
      case "keep" -> OnClash.KEEP;
      case "move" -> OnClash.MOVE;
      case "ask" -> OnClash.ASK;
      default -> throw ProblemException.field("onClash", "must be keep, move or ask.");
    };
  }
}
