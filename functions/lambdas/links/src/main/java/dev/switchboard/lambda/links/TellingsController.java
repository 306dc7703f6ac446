package dev.switchboard.lambda.links;

import dev.switchboard.adapter.http.Open;
import dev.switchboard.adapter.http.RestDoor;
import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.link.ReceiveTelling;
import dev.switchboard.domain.link.ReceiveTelling.Told;
import dev.switchboard.domain.link.ReceiveTelling.What;
import dev.switchboard.domain.workspace.WorkspaceId;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes what Microsoft tells of changes: no API key, but the secret of the subscription in each
/// telling. It answers at once, and it answers the same to whoever does not know the secret.
///
/// @see <a href="https://learn.microsoft.com/graph/change-notifications-delivery-webhooks">Delivery
///   of change notifications</a>
@Requires(property = RestDoor.FUNCTION, value = "links")
@Controller("/webhooks/microsoft")
class TellingsController {
  private final ReceiveTelling receiveTelling;
  private final JsonMapper json;

  TellingsController(ReceiveTelling receiveTelling, JsonMapper json) {
    this.receiveTelling = receiveTelling;
    this.json = json;
  }

  /// When a subscription is made, its token is asked back, as plain text and decoded.
  @Open
  @Post("/{workspace}/{calendar}")
  @Consumes(MediaType.ALL)
  @Produces({MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
  HttpResponse<?> receive(
      String workspace,
      String calendar,
      @QueryValue @Nullable String validationToken,
      HttpRequest<?> request) {
    if (validationToken != null) {
      return HttpResponse.ok(validationToken).contentType(MediaType.TEXT_PLAIN_TYPE);
    }
    WorkspaceId.of(workspace)
        .ifPresent(known ->
            CalendarId.of(calendar)
                .ifPresent(id -> receiveTelling.receive(known, id, told(request))));
    return HttpResponse.accepted();
  }

  /// Read here, so that no body, and any that is JSON, is answered alike.
  private List<Told> told(HttpRequest<?> request) {
    try {
      var body = request.getBody(String.class).orElse("");
      var sent = body.isBlank() ? null : json.readValue(body, Argument.of(ToldJson.class));
      return sent == null ? List.of() : told(sent);
    } catch (IOException notOurs) {
      return List.of(); // A stranger's body is answered as any other.
    }
  }

  private static List<Told> told(ToldJson sent) {
    return Optional.ofNullable(sent.value()).orElse(List.of()).stream()
        .map(each -> new Told(what(each.lifecycleEvent()), orEmpty(each.clientState())))
        .toList();
  }

  private static What what(@Nullable String lifecycle) {
    return switch (orEmpty(lifecycle)) {
      case "missed" -> What.MISSED;
      case "reauthorizationRequired" -> What.RENEW;
      case "subscriptionRemoved" -> What.ENDED;
      default -> What.CHANGED;
    };
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
