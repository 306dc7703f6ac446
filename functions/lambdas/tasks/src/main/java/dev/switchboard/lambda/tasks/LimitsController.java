package dev.switchboard.lambda.tasks;

import dev.switchboard.domain.agent.AgentDirectory;
import dev.switchboard.domain.task.Limits;
import dev.switchboard.domain.task.Turnstile;
import dev.switchboard.domain.workspace.WorkspaceId;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import jakarta.validation.Valid;

/// The limits of a workspace. Sending them replaces them all; who waits in line comes in at once
/// where they make room.
@Controller("/v1/limits")
class LimitsController {
  private final Turnstile turnstile;
  private final ReadLimits reading;

  LimitsController(Turnstile turnstile, AgentDirectory agents) {
    this.turnstile = turnstile;
    this.reading = new ReadLimits(agents);
  }

  @Get
  LimitsJson read(WorkspaceId workspace) {
    return ReadLimits.write(turnstile.limits(workspace));
  }

  @Put
  LimitsJson replace(WorkspaceId workspace, @Body @Valid LimitsJson sent) {
    return limit(workspace, reading.read(workspace, sent));
  }

  /// Back to what is usual, and answers that.
  @Delete
  LimitsJson reset(WorkspaceId workspace) {
    return limit(workspace, Limits.USUAL);
  }

  private LimitsJson limit(WorkspaceId workspace, Limits limits) {
    turnstile.limit(workspace, limits);
    return ReadLimits.write(limits);
  }
}
