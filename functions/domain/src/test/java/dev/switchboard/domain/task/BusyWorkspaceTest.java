package dev.switchboard.domain.task;

import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.agent.InMemoryAgentDirectory;
import dev.switchboard.domain.contract.HandSetClock;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Ten workers, and a workspace that has a thousand tasks for them.
final class BusyWorkspaceTest {
  private static final int MANY = 1_000;
  private static final int WORKERS = 10;

  /// As many as a workspace may have where it set no limits.
  private static final int AT_ONCE = 5;

  private final HandSetClock clock = new HandSetClock(Errands.NOW);
  private final InMemoryTasks tasks = new InMemoryTasks();
  private final BlockingQueue<InMemoryTaskQueue.Sent> queue = new LinkedBlockingQueue<>();
  private final Turnstile turnstile =
      new Turnstile(
          new InMemoryGates(),
          new InMemoryLine(),
          (workspace, id, delay) -> queue.add(new InMemoryTaskQueue.Sent(workspace, id, delay)),
          clock);
  private final CountDownLatch busy = new CountDownLatch(1);
  private final CountDownLatch hanging = new CountDownLatch(AT_ONCE);
  private final CountDownLatch ended = new CountDownLatch(MANY + 1);
  private final CountDownLatch answered = new CountDownLatch(1);
  private final AtomicInteger received = new AtomicInteger();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private final RunTask run = new RunTask(workshop(), followEnd(), turnstile);

  private Workshop workshop() {
    var agents = new InMemoryAgentDirectory();
    agents.save(ACME, Agents.mia());
    agents.save(GLOBEX, Agents.mia());
    return new Workshop(
        tasks,
        tasks.accounts(),
        turnstile,
        agents,
        Workshop.byKind(List.of(Office.work("scripted", this::next))),
        (workspace, task, step) -> {},
        (period, beat) -> () -> {},
        clock,
        new Random(1));
  }

  private FollowEnd followEnd() {
    return new FollowEnd(
        tasks,
        new SignalTask(tasks, turnstile),
        List.of((workspace, task) -> {
          ended.countDown();
          if (workspace.equals(GLOBEX)) {
            answered.countDown();
          }
        }),
        clock);
  }

  private Move next(Work.Job job) {
    if (Office.noted(job) > 0) {
      return new Move.Done("Done.");
    }
    return Office.call(
        "call",
        () -> {
          if (job.workspace().equals(ACME)) {
            hanging.countDown();
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            waitFor(busy);
            atOnce.decrementAndGet();
          }
          return "done";
        });
  }

  private static boolean waitFor(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void work() {
    try {
      while (ended.getCount() > 0) {
        var next = queue.poll(10, TimeUnit.MILLISECONDS);
        if (next != null) {
          received.incrementAndGet();
          run.run(next.workspace(), next.id(), clock.instant().plus(Duration.ofMinutes(5)));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void submit(WorkspaceId workspace, String key) {
    new SubmitTask(tasks, turnstile, clock).submit(workspace, Office.request(key));
  }

  /// All of the busy workspace's calls hang until the other's task is done: it does not wait for a
  /// single one of them.
  @Test
  void a_thousand_tasks_of_one_workspace_do_not_hold_up_the_one_of_another() {
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int number = 0; number < WORKERS; number++) {
        workers.execute(this::work);
      }
      for (int number = 0; number < AT_ONCE; number++) {
        submit(ACME, "a" + number);
      }
      boolean full = waitFor(hanging);
      for (int number = AT_ONCE; number < MANY; number++) {
        submit(ACME, "a" + number);
      }
      assertThat(queue).isEmpty();
      submit(GLOBEX, "b");
      boolean inTime = waitFor(answered);
      int before = received.get();
      busy.countDown();

      assertThat(full).isTrue();
      assertThat(inTime).isTrue();
      assertThat(before).isLessThanOrEqualTo(WORKERS);
      assertThat(waitFor(ended)).isTrue();
      assertThat(mostAtOnce.get()).isEqualTo(AT_ONCE);
    }
  }
}
