package dev.switchboard.lambda.notices;

import dev.switchboard.adapter.http.Page;
import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.notice.ChangeEndpoint;
import dev.switchboard.domain.notice.Endpoint;
import dev.switchboard.domain.notice.EndpointId;
import dev.switchboard.domain.notice.Endpoints;
import dev.switchboard.domain.notice.OpenEndpoint;
import dev.switchboard.domain.notice.OpenEndpoint.Opening;
import dev.switchboard.domain.workspace.WorkspaceId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the notices of a workspace arrive.
@Controller("/v1/endpoints")
class EndpointsController {
  private final Endpoints endpoints;
  private final OpenEndpoint openEndpoint;
  private final ChangeEndpoint changeEndpoint;

  EndpointsController(
      Endpoints endpoints, OpenEndpoint openEndpoint, ChangeEndpoint changeEndpoint) {
    this.endpoints = endpoints;
    this.openEndpoint = openEndpoint;
    this.changeEndpoint = changeEndpoint;
  }

  @Get
  Page<EndpointJson> list(WorkspaceId workspace) {
    return Page.whole(endpoints.list(workspace).stream().map(EndpointJson::of).toList());
  }

  @Get("/{id}")
  EndpointJson read(WorkspaceId workspace, String id) {
    return EndpointJson.of(find(workspace, named(id)));
  }

  /// Opens one, and shows its secret.
  @Post
  HttpResponse<EndpointJson> open(WorkspaceId workspace, @Body @Valid EndpointWish sent) {
    var wish = sent.read(Optional.empty());
    return switch (openEndpoint.open(workspace, sent.kindOrUsual(), wish)) {
      case Opening.Opened opened ->
          HttpResponse.created(
              EndpointJson.showing(opened.endpoint()),
              URI.create("/v1/endpoints/" + opened.endpoint().id()));
      case Opening.TooMany _ ->
          throw new ProblemException(
              HttpStatus.CONFLICT,
              "A workspace has at most %d endpoints.".formatted(Endpoint.MOST));
    };
  }

  /// Replaces what it wants, and enables or disables it.
  @Put("/{id}")
  EndpointJson change(WorkspaceId workspace, String id, @Body @Valid EndpointWish sent) {
    var stored = find(workspace, named(id));
    boolean enabled = Optional.ofNullable(sent.enabled()).orElse(stored.standing().enabled());
    return changeEndpoint
        .change(workspace, stored.id(), sent.read(Optional.of(stored)), enabled)
        .map(EndpointJson::of)
        .orElseThrow(() -> unknown(id));
  }

  /// Makes a new secret, and shows it.
  @Post("/{id}/rotate")
  EndpointJson rotate(WorkspaceId workspace, String id, @Body @Valid @Nullable RotationJson sent) {
    var stored = find(workspace, named(id));
    if (stored.secrets().isEmpty()) {
      throw new ProblemException(
          HttpStatus.CONFLICT, "Only an endpoint of kind webhook has a secret.");
    }
    var overlap =
        Optional.ofNullable(sent)
            .map(RotationJson::overlapHours)
            .map(Duration::ofHours)
            .orElse(ChangeEndpoint.USUAL_OVERLAP);
    return changeEndpoint
        .rotate(workspace, stored.id(), overlap)
        .map(EndpointJson::showing)
        .orElseThrow(() -> unknown(id));
  }

  @Delete("/{id}")
  HttpResponse<Void> delete(WorkspaceId workspace, String id) {
    if (!endpoints.delete(workspace, named(id))) {
      throw unknown(id);
    }
    return HttpResponse.noContent();
  }

  private Endpoint find(WorkspaceId workspace, EndpointId id) {
    return endpoints.find(workspace, id).orElseThrow(() -> unknown(id.value()));
  }

  private static EndpointId named(String id) {
    return EndpointId.of(id).orElseThrow(() -> unknown(id));
  }

  private static ProblemException unknown(String id) {
    return ProblemException.unknown("endpoint", id);
  }
}
