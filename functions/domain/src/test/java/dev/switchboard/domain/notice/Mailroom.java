package dev.switchboard.domain.notice;

import static dev.switchboard.domain.workspace.Tenants.ACME;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.agent.InMemoryAgentDirectory;
import dev.switchboard.domain.agent.Owner;
import dev.switchboard.domain.contract.HandSetClock;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.fault.FaultLog;
import dev.switchboard.domain.notice.Endpoint.Kind;
import dev.switchboard.domain.notice.Notifier.Delivery;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// Where notices go to several endpoints, by e-mail and onto a call. What each answers is set by
/// each test.
final class Mailroom {
  static final String TYPE = "task.completed";

  final HandSetClock clock = new HandSetClock(Reminded.NOW);
  final InMemoryNotices notices = new InMemoryNotices();
  final InMemoryNoticeQueue queue = new InMemoryNoticeQueue();
  final InMemoryEndpoints endpoints = new InMemoryEndpoints();
  final InMemoryAgentDirectory agents = new InMemoryAgentDirectory();
  final List<RuntimeException> faults = new ArrayList<>();
  final Post.Told email = new Post.Told("email");
  final Post.Told sms = new Post.Told("sms");
  final OnCall call = new OnCall();
  final Map<EndpointId, List<String>> posted = new HashMap<>();
  final Map<EndpointId, Delivery> answers = new HashMap<>();
  final PlanNotice planNotice = new PlanNotice(notices, queue, clock);
  final ReplayNotice replay = new ReplayNotice(notices, queue, clock);
  final OpenEndpoint open = new OpenEndpoint(endpoints, new Random(7), clock);
  final ChangeEndpoint change = new ChangeEndpoint(endpoints, new Random(8), clock);
  List<String> otherwise = List.of();
  Optional<AgentId> agent = Optional.empty();
  Runnable onWriting = () -> {};
  private final SendNotice send;

  Mailroom() {
    FaultLog log = (_, fault) -> faults.add(fault);
    var routes = new EndpointRoutes(endpoints, List.of(new Posting()), planNotice, log, clock);
    this.send =
        new SendNotice(
            notices,
            queue,
            List.of(new Words(), new WriteDisabled(endpoints, agents)),
            Routes.of(List.of(email, sms, call, new Post.Told("owner-webhook")), routes),
            () -> 0L,
            clock);
  }

  Endpoint opened(String... types) {
    var wish = new Endpoint.Wish("https://example.com/" + posted.size(), Set.of(types), agent);
    var opening = open.open(ACME, Kind.WEBHOOK, wish);
    var endpoint = ((OpenEndpoint.Opening.Opened) opening).endpoint();
    posted.put(endpoint.id(), new CopyOnWriteArrayList<>());
    return endpoint;
  }

  Endpoint stored(Endpoint endpoint) {
    return endpoints.find(ACME, endpoint.id()).orElseThrow();
  }

  List<String> postedTo(Endpoint endpoint) {
    return Optional.ofNullable(posted.get(endpoint.id())).orElseThrow();
  }

  PlannedNotice told(String id, String... routes) {
    planNotice.plan(
        ACME, new Plan(new NoticeId(id), TYPE, Set.of(routes), Map.of(), clock.instant(), 1));
    return sent(id);
  }

  PlannedNotice sent(String id) {
    send.send(ACME, new NoticeId(id));
    return stored(id);
  }

  PlannedNotice sentAfter(Duration time, String id) {
    clock.pass(time);
    return sent(id);
  }

  PlannedNotice stored(String id) {
    return notices.find(ACME, new NoticeId(id)).orElseThrow();
  }

  /// Of the type that says that an endpoint is disabled.
  List<PlannedNotice> disabled() {
    return notices.list(ACME, Optional.empty(), 100).stream()
        .filter(notice -> notice.plan().type().equals(WriteDisabled.TYPE))
        .toList();
  }

  private final class Words implements Author {
    @Override
    public boolean writes(String type) {
      return type.equals(TYPE);
    }

    @Override
    public Writing write(WorkspaceId workspace, PlannedNotice planned) {
      onWriting.run();
      return new Writing.Written(
          new Notice(
              planned.tellingId(),
              planned.plan().type(),
              planned.plan().at(),
              workspace,
              agent,
              Owner.named("Ada"),
              Optional.empty(),
              "It is done.",
              Map.of(),
              Optional.empty(),
              otherwise));
    }
  }

  /// Remembers what was posted where.
  private final class Posting implements EndpointPost {
    @Override
    public Kind kind() {
      return Kind.WEBHOOK;
    }

    @Override
    public Delivery post(Endpoint endpoint, Notice notice) {
      Optional.ofNullable(posted.get(endpoint.id())).orElseThrow().add(notice.id());
      return Optional.ofNullable(answers.get(endpoint.id()))
          .orElseGet(() -> new Delivery.Delivered("HTTP 200"));
    }
  }

  /// A call on which things are said, and heard or not.
  static final class OnCall implements Confirming {
    final List<String> said = new CopyOnWriteArrayList<>();
    final List<Instant> looks = new CopyOnWriteArrayList<>();
    volatile Function<Notice, Delivery> answer = _ -> new Delivery.Delivered("HTTP 200");
    volatile boolean broken;
    volatile Sighting sighting = new Sighting.NotYet(Duration.ofSeconds(5));

    @Override
    public String route() {
      return Notice.ON_CALL;
    }

    @Override
    public Delivery deliver(Notice notice) {
      said.add(notice.id());
      return answer.apply(notice);
    }

    @Override
    public Duration firstLook() {
      return Duration.ofSeconds(5);
    }

    @Override
    public Sighting look(Notice notice, Instant handedOver) {
      looks.add(handedOver);
      if (broken) {
        throw new Fault.Passing("The record cannot be read.");
      }
      return sighting;
    }
  }
}
