package dev.switchboard.workbench.local.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.contract.Figure;
import dev.switchboard.workbench.local.chaos.Effort;
import dev.switchboard.workbench.local.crash.CrashOwner.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Calls, tasks and bookings stream in at the same time while the stack is killed again and again.
/// Then it is left alone, and nothing may be missing and nothing may be there twice.
@Tag("crash")
@Tag("chaos")
@TestInstance(Lifecycle.PER_CLASS)
class CrashTest {
  /// The lease of a dead worker has to end, and a sweep to come by. What one sent just before the
  /// last death is sent again five minutes later.
  private static final Duration RECOVERY = Duration.ofMinutes(8);

  /// For how long it is killed.
  private static final Duration STREAM =
      Duration.ofSeconds(Long.getLong("crash.seconds", Effort.of(600, 60)));

  /// For how long it lives at most.
  private static final Duration LIFE = Duration.ofSeconds(15);

  /// How many of each begin together, while there are any.
  private static final int WISHES_AT_ONCE = 10;

  private static final int TASKS_AT_ONCE = 30;

  @RegisterExtension final CrashStack stack = new CrashStack();
  private final CrashClient client = new CrashClient(stack::target);
  private final CrashOwner owner = new CrashOwner();
  private final CrashCalls calls = new CrashCalls(client);
  private final CrashTasks tasks = new CrashTasks(client);
  private final CrashBookings bookings = new CrashBookings(client);
  private final Deliveries events = new Deliveries(client);
  private final Deliveries delegated = new Deliveries(client);
  private final Deliveries wishes = new Deliveries(client);

  @BeforeAll
  void stream_while_the_stack_is_killed() throws InterruptedException {
    stack.startInVain();
    stack.start();
    assertThat(client.put("/v1/agents/crash", CrashTasks.agent(owner))).isPresent();
    var wanted = shares(bookings.wishes(), WISHES_AT_ONCE);
    var errands = shares(CrashTasks.delegated(), TASKS_AT_ONCE);
    events.begin(calls::next);
    int reached = 0;
    long until = System.nanoTime() + STREAM.toNanos();
    while (System.nanoTime() < until) {
      reached += awaitMoment(wanted, errands) ? 1 : 0;
      stack.kill();
      if (stack.random().nextInt(4) == 0) {
        stack.startInVain();
      }
      stack.start();
    }
    assertThat(reached).as("deaths in the middle of something").isPositive();
    wanted.forEachRemaining(wishes::begin);
    errands.forEachRemaining(delegated::begin);
    events.stop();
  }

  /// Returns in the middle of bookings, of work or of calls. Those that died may hold what there is
  /// to do, so it waits for no longer than `LIFE`. Gives whether it got so far.
  private boolean awaitMoment(Iterator<List<Event>> wanted, Iterator<List<Event>> errands)
      throws InterruptedException {
    int moment = stack.random().nextInt(3);
    if (moment == 0 && wanted.hasNext()) {
      wishes.begin(wanted.next());
      return wishes.awaitMore(1 + stack.random().nextInt(WISHES_AT_ONCE / 2), LIFE);
    }
    if (moment == 1 && errands.hasNext()) {
      delegated.begin(errands.next());
      return owner.awaitMore(1 + stack.random().nextInt(TASKS_AT_ONCE / 2), LIFE);
    }
    return events.awaitMore(10 + stack.random().nextInt(110), LIFE);
  }

  private static Iterator<List<Event>> shares(List<Event> all, int size) {
    return all.stream().gather(Gatherers.windowFixed(size)).iterator();
  }

  @AfterAll
  void close() {
    owner.close();
  }

  @Test
  void acknowledged_webhooks_survive_kill_9() throws InterruptedException {
    var acknowledged = events.acknowledged().keySet();

    var missing = new HashSet<>(acknowledged);
    var took =
        Await.atMost(
            RECOVERY, () -> missing.removeAll(calls.recorded(missing)) && missing.isEmpty());
    System.out.printf("%d events, recorded after %s%n", acknowledged.size(), took);
    assertThat(acknowledged).hasSizeGreaterThan(40);
    lost("acknowledged events lost in random kills", missing, acknowledged.size());
    assertThat(calls.found(acknowledged)).doesNotHaveDuplicates();
  }

  @Test
  void every_task_ends_exactly_once_through_kill_9() throws InterruptedException {
    assertThat(delegated.acknowledged()).hasSize(CrashTasks.NUMBER);

    var took = Await.atMost(RECOVERY, tasks::allAreOver);
    System.out.printf(
        "%d tasks, over after %s, with %d works and %d notices%n",
        tasks.over().size(), took, owner.works().size(), owner.notices().size());
    var wrong = new ArrayList<>(CrashTasks.words());
    tasks.over().values().stream()
        .filter(this::endedOnce)
        .forEach(task -> wrong.remove(task.text("task")));
    lost("acknowledged tasks lost or ended twice in random kills", wrong, CrashTasks.NUMBER);
    assertThat(tasks.over()).hasSize(CrashTasks.NUMBER);
    assertThat(tasks.over().values()).allSatisfy(this::wasTriedNoMoreThanKilled);
    assertThat(owner.notices())
        .extracting(Request::id)
        .hasSameElementsAs(tasks.over().values().stream().map(CrashTest::notice).toList());
    assertThat(owner.forged()).isEmpty();
    assertThat(tasks.endings()).containsExactlyInAnyOrderElementsOf(tasks.over().keySet());
  }

  private void lost(String figure, Collection<?> lost, int acknowledged) {
    lost.forEach(each -> System.out.printf("LOST %s%n", each));
    var how = "kill -9 %d times while calls, tasks and bookings stream in".formatted(stack.kills());
    new Figure(figure, how, getClass(), 0, lost.size(), "of %d".formatted(acknowledged)).hold();
  }

  /// No work of one task has the result of another, so if it had ended twice, its owner would have
  /// been told two things.
  private boolean endedOnce(Json task) {
    var told = Set.copyOf(bodies(owner.notices(), notice(task)));
    return task.text("status").equals("completed")
        && told.size() == 1
        && told.stream().allMatch(body -> body.contains("\"%s\"".formatted(task.text("result"))));
  }

  /// Its attempts are those of its last step, so that they say nothing of how often it was worked.
  private void wasTriedNoMoreThanKilled(Json task) {
    var works = bodies(owner.works(), task.text("id"));
    assertThat(task.number("attempts")).isBetween(1, 1 + stack.kills());
    assertThat(works).hasSizeBetween(1, 1 + stack.kills());
    assertThat(Set.copyOf(works)).hasSize(1);
  }

  private static String notice(Json task) {
    return task.text("noticeId");
  }

  private static List<String> bodies(List<Request> requests, String id) {
    return requests.stream().filter(request -> request.id().equals(id)).map(Request::body).toList();
  }

  @Test
  void acknowledged_bookings_survive_kill_9() throws InterruptedException {
    var booked = CrashBookings.booked(wishes.acknowledged());

    var stored = bookings.stored();
    var recorded = new HashSet<String>();
    var took =
        Await.atMost(
            RECOVERY,
            () -> {
              stored.stream()
                  .filter(bookings::isRecordedOnce)
                  .map(CrashBookings::call)
                  .forEach(recorded::add);
              return recorded.containsAll(booked);
            });
    System.out.printf("%d booked, recorded after %s%n", stored.size(), took);
    var missing = booked.stream().filter(call -> !recorded.contains(call)).toList();
    lost("acknowledged bookings lost in random kills", missing, booked.size());
    assertThat(booked).hasSize(CrashBookings.SLOTS);
    assertThat(stored).extracting(CrashBookings::call).containsExactlyInAnyOrderElementsOf(booked);
    assertThat(IntStream.range(1, stored.size()))
        .noneMatch(
            i -> CrashBookings.start(stored.get(i)).isBefore(CrashBookings.end(stored.get(i - 1))));
  }
}
