package dev.switchboard.adapter.http;

import dev.switchboard.domain.workspace.WorkspaceId;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;

/// Gives a controller the workspace that the request's key belongs to.
@Singleton
final class WorkspaceBinder implements TypedRequestArgumentBinder<WorkspaceId> {
  @Override
  public Argument<WorkspaceId> argumentType() {
    return Argument.of(WorkspaceId.class);
  }

  @Override
  public BindingResult<WorkspaceId> bind(
      ArgumentConversionContext<WorkspaceId> context, HttpRequest<?> request) {
    return () -> ApiKeyFilter.workspace(request);
  }
}
