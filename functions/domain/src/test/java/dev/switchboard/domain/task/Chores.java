package dev.switchboard.domain.task;

import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.task.Move.Repeat;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Works of each shape: one call after the other, a question in between, and several branches that
/// are all waited for, or only until the first.
record Chores(Outside outside) {
  static final int STEPS = 5;
  static final int BRANCHES = 3;
  private static final List<Repeat> REPEATS =
      List.of(Repeat.HARMLESS, Repeat.LOOKED_UP, Repeat.ONCE);

  List<Work> all() {
    return List.of(
        work("steps", this::steps),
        work("asks", this::asks),
        work("all", job -> branching(job, BRANCHES)),
        work("first", job -> branching(job, 1)));
  }

  private interface Next {
    Move next(Work.Job job);
  }

  private static Work work(String kind, Next next) {
    return new Work() {
      @Override
      public String kind() {
        return kind;
      }

      @Override
      public Move next(Job job) {
        return next.next(job);
      }
    };
  }

  static String step(int number) {
    return "step " + number;
  }

  static Repeat repeat(int number) {
    return REPEATS.get(number % REPEATS.size());
  }

  private Move steps(Work.Job job) {
    int done = done(job);
    return done < STEPS ? call(job, done + 1) : new Move.Done("All steps are done.");
  }

  private Move asks(Work.Job job) {
    int done = done(job);
    var asked =
        job.history().steps().stream()
            .filter(each -> each.deed() instanceof Deed.Asked)
            .findFirst();
    if (done == 0) {
      return call(job, 1);
    }
    if (asked.isEmpty()) {
      return new Move.Ask(
          new Question(
              "Shall I?",
              new Question.Form.YesNo(),
              Optional.of("by default"),
              Optional.of(Duration.ofHours(1))));
    }
    return done == 1
        ? call(job, 2)
        : new Move.Done(job.history().answer(asked.get().number()).orElseThrow().toString());
  }

  private Move branching(Work.Job job, int enough) {
    var history = job.history();
    if (history.deeds(Deed.Begun.class).findAny().isEmpty()) {
      return new Move.Begin(IntStream.rangeClosed(1, BRANCHES).mapToObj(Chores::branch).toList());
    }
    if (history.ends().count() < enough) {
      return new Move.Await();
    }
    return done(job) == 0 ? call(job, 1) : new Move.Done("The branches have ended.");
  }

  private static Move.Branch branch(int number) {
    var kind = number == 1 ? "asks" : "steps";
    return new Move.Branch("branch " + number, Agents.MIA, kind, "Do it", Map.of(), Budget.USUAL);
  }

  private static int done(Work.Job job) {
    return (int) job.history().deeds(Deed.Noted.class).count();
  }

  private Move call(Work.Job job, int number) {
    return new Move.Do(outside.call(job.task(), step(number), repeat(number)));
  }
}
