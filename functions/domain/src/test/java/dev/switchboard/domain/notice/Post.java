package dev.switchboard.domain.notice;

import static dev.switchboard.domain.workspace.Tenants.ACME;

import dev.switchboard.domain.agent.Owner;
import dev.switchboard.domain.contract.HandSetClock;
import dev.switchboard.domain.notice.Author.Writing;
import dev.switchboard.domain.notice.Notifier.Delivery;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// Where notices are planned, sent and withdrawn: every use case over one store. What is written,
/// and how telling goes, is set by each test.
final class Post {
  final HandSetClock clock = new HandSetClock(Reminded.NOW);
  final InMemoryNotices notices = new InMemoryNotices();
  final InMemoryNoticeQueue queue = new InMemoryNoticeQueue();
  final Told sms = new Told("sms");
  final Told webhook = new Told("owner-webhook");
  final Written author = new Written();
  final PlanNotice plan = new PlanNotice(notices, queue, clock);
  final WithdrawNotice withdraw = new WithdrawNotice(notices);
  final ReplayNotice replay = new ReplayNotice(notices, queue, clock);
  final SweepNotices sweep = new SweepNotices(notices, queue, clock);

  void planned(Duration ahead, long revision) {
    plan.plan(ACME, Reminded.plan(ahead, revision));
  }

  PlannedNotice sent() {
    return sentTo(notices);
  }

  PlannedNotice sentTo(Notices store) {
    new SendNotice(store, queue, List.of(author), List.of(sms, webhook), clock)
        .send(ACME, Reminded.ID);
    return stored();
  }

  PlannedNotice sentAfter(Duration time) {
    clock.pass(time);
    return sent();
  }

  PlannedNotice stored() {
    return notices.find(ACME, Reminded.ID).orElseThrow();
  }

  Telling telling(String route) {
    return Optional.ofNullable(stored().tellings().get(route)).orElseThrow();
  }

  /// Writes what a test says.
  static final class Written implements Author {
    volatile Optional<String> obsolete = Optional.empty();

    @Override
    public boolean writes(String type) {
      return type.equals(Reminded.TYPE);
    }

    @Override
    public Writing write(WorkspaceId workspace, PlannedNotice planned) {
      return obsolete
          .<Writing>map(Writing.Obsolete::new)
          .orElseGet(() -> new Writing.Written(notice(workspace, planned)));
    }

    private static Notice notice(WorkspaceId workspace, PlannedNotice planned) {
      return new Notice(
          planned.tellingId(),
          planned.plan().type(),
          planned.plan().at(),
          workspace,
          Optional.empty(),
          Owner.named("Ada"),
          Optional.empty(),
          "",
          Map.of());
    }
  }

  /// A route that remembers what it was told, and answers as a test sets it.
  static final class Told implements Notifier {
    final List<String> heard = new CopyOnWriteArrayList<>();
    private final String route;
    private volatile Function<Notice, Delivery> answer = _ -> new Delivery.Delivered("HTTP 200");

    Told(String route) {
      this.route = route;
    }

    void answers(Function<Notice, Delivery> how) {
      answer = how;
    }

    @Override
    public String route() {
      return route;
    }

    @Override
    public Delivery deliver(Notice notice) {
      heard.add(notice.id());
      return answer.apply(notice);
    }
  }
}
