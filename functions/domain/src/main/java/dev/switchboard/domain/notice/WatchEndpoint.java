package dev.switchboard.domain.notice;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.notice.Notifier.Delivery;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Notes how it stands with an endpoint, and has its owner told where it is disabled. While
/// everything arrives nothing is written.
final class WatchEndpoint {
  static final String ENDPOINT = "endpoint";
  static final String AGENT = "agent";

  /// On every way but the one that is disabled; the author chooses between e-mail and SMS.
  private static final Set<String> ROUTES =
      Set.of(By.WEBHOOK.route(), By.EMAIL.route(), By.SMS.route());

  /// So that by then it is stored what is told.
  private static final Duration MEANWHILE = Duration.ofSeconds(10);

  private static final int MOST_RACES = 5;

  private final Endpoints endpoints;
  private final PlanNotice planNotice;
  private final InstantSource clock;

  WatchEndpoint(Endpoints endpoints, PlanNotice planNotice, InstantSource clock) {
    this.endpoints = endpoints;
    this.planNotice = planNotice;
    this.clock = clock;
  }

  void note(Endpoint told, Notice notice, Delivery delivery) {
    var workspace = notice.workspace();
    var current = Optional.of(told);
    for (int race = 0; race < MOST_RACES; race++) {
      var changed = current.map(each -> each.standing(after(each.standing(), delivery)));
      if (changed.equals(current) || save(workspace, notice, changed.orElseThrow())) {
        return;
      }
      current = endpoints.find(workspace, told.id());
    }
    throw new Fault.Passing("Too many changes of endpoint %s at once.".formatted(told.id()));
  }

  private Standing after(Standing before, Delivery delivery) {
    return switch (delivery) {
      case Delivery.Delivered _ -> before.arrived();
      case Delivery.NotWanted _ -> before;
      case Delivery.Refused refused when refused.gone() -> before.gone(refused.detail());
      case Delivery.Refused _ -> before.failed(clock.instant());
      case Delivery.Failed _ -> before.failed(clock.instant());
    };
  }

  /// The owner's notice is planned first: it is not told where the endpoint is not disabled after
  /// all.
  private boolean save(WorkspaceId workspace, Notice notice, Endpoint changed) {
    if (!changed.standing().enabled()) {
      planNotice.plan(workspace, plan(changed, notice.agent(), clock.instant()));
    }
    return endpoints.save(workspace, changed);
  }

  private static Plan plan(Endpoint endpoint, Optional<AgentId> through, Instant now) {
    Map<String, String> about = new HashMap<>();
    about.put(ENDPOINT, endpoint.id().value());
    endpoint.agent().or(() -> through).ifPresent(agent -> about.put(AGENT, agent.value()));
    var id = "%s.%s.%d".formatted(WriteDisabled.TYPE, endpoint.id(), endpoint.version());
    return new Plan(
        new NoticeId(id),
        WriteDisabled.TYPE,
        ROUTES,
        about,
        now.plus(MEANWHILE),
        now.toEpochMilli());
  }
}
