package dev.switchboard.lambda.calls;

import dev.switchboard.adapter.http.Page;
import dev.switchboard.adapter.http.Paging;
import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.conversation.CallHead;
import dev.switchboard.domain.conversation.Calls;
import dev.switchboard.domain.workspace.WorkspaceId;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.Optional;

/// The calls of a workspace. Nothing here changes one: a call is what its events say.
@Controller("/v1/calls")
class CallsController {
  private static final int LONGEST_ID = 200;

  private final Calls calls;

  CallsController(Calls calls) {
    this.calls = calls;
  }

  @Get
  Page<CallHeadJson> list(WorkspaceId workspace, Paging paging) {
    return paging.page(
        (before, limit) -> calls.list(workspace, before, limit),
        CallHead::firstSeen,
        CallHeadJson::of);
  }

  @Get("/{id}")
  CallJson read(WorkspaceId workspace, String id) {
    return Optional.of(id)
        .filter(given -> given.length() <= LONGEST_ID)
        .flatMap(given -> calls.read(workspace, given))
        .map(CallJson::of)
        .orElseThrow(() -> ProblemException.unknown("call", id));
  }
}
