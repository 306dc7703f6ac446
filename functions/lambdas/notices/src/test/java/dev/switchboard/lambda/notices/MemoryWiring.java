package dev.switchboard.lambda.notices;

import dev.switchboard.adapter.http.Neighbours;
import dev.switchboard.domain.notice.Endpoints;
import dev.switchboard.domain.notice.InMemoryNoticeQueue;
import dev.switchboard.domain.notice.NoticeQueue;
import dev.switchboard.domain.notice.Notices;
import dev.switchboard.domain.workspace.Workspaces;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/// Puts the door on what the tests remember, where its properties ask for that.
@Factory
@Requires(property = Neighbours.IN_MEMORY)
final class MemoryWiring {
  @Singleton
  @Replaces(value = Workspaces.class, factory = Wiring.class)
  Workspaces workspaces() {
    return Memory.WORKSPACES;
  }

  @Singleton
  @Replaces(value = Notices.class, factory = Wiring.class)
  Notices notices() {
    return Memory.NOTICES;
  }

  @Singleton
  @Replaces(value = Endpoints.class, factory = EndpointWiring.class)
  Endpoints endpoints() {
    return Memory.ENDPOINTS;
  }

  @Singleton
  @Replaces(value = NoticeQueue.class, factory = Wiring.class)
  NoticeQueue noticeQueue() {
    return new InMemoryNoticeQueue();
  }
}
