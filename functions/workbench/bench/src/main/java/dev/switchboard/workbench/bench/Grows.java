package dev.switchboard.workbench.bench;

import dev.switchboard.domain.agent.AgentDirectory;
import dev.switchboard.domain.booking.Calendar;
import dev.switchboard.domain.booking.FindSlots;
import dev.switchboard.domain.task.Tasks;
import dev.switchboard.workbench.local.aws.LocalDynamoDb;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/// What requests to the store take when more and more is stored: each size has tables of its own,
/// and all sizes take turns. Nothing is answered from memory.
final class Grows {
  private static final List<Integer> AGENTS = List.of(1, 100, 10_000);
  private static final List<Integer> APPOINTMENTS = List.of(10, 100, 1_000, 10_000);
  private static final List<Integer> TASKS = List.of(1, 1_000, 100_000);
  private static final int PAGE = 20;

  /// What of it is measured.
  private static final String WHO = System.getProperty("who", ".*");

  private final Random random = new Random(6);
  private final Sizes sizes = new Sizes();
  private final List<Grown> all;

  private Grows(List<Grown> all) {
    this.all = all;
  }

  /// Measures, prints a table and writes it as JSON.
  static void measure(Path json) throws IOException {
    var all = new ArrayList<Grown>();
    try (var dynamoDb = LocalDynamoDb.start(Optional.empty(), "", List.of())) {
      for (int size = 0; size < APPOINTMENTS.size(); size++) {
        all.add(Grown.empty(dynamoDb, "size-%d-".formatted(size)));
      }
      var grows = new Grows(all);
      for (var topic : grows.topics().entrySet()) {
        if (Pattern.compile(WHO).matcher(topic.getKey()).find()) {
          topic.getValue().run();
        }
      }
      grows.sizes.write(json);
    } finally {
      all.forEach(Grown::close);
    }
  }

  private Map<String, Runnable> topics() {
    var topics = new LinkedHashMap<String, Runnable>();
    topics.put("agents", this::agents);
    topics.put("appointments", this::appointments);
    topics.put("tasks", this::tasks);
    return topics;
  }

  private void agents() {
    var rows = new ArrayList<Sizes.Row>();
    for (int size = 0; size < AGENTS.size(); size++) {
      int stored = AGENTS.get(size);
      var grown = all.get(size);
      new Filled(grown).agents(stored);
      var agents = grown.store().agents();
      rows.add(new Sizes.Row(stored, grown, () -> lookUp(agents, random.nextInt(stored))));
    }
    sizes.compare("look-up of an agent", rows);
  }

  private static void lookUp(AgentDirectory agents, int number) {
    if (agents.findBound(Grown.WORKSPACE, List.of(Filled.assistant(number))).isEmpty()) {
      throw new IllegalStateException("Agent %d must be found.".formatted(number));
    }
  }

  private void appointments() {
    var evenly = new ArrayList<Sizes.Row>();
    var afterwards = new ArrayList<Sizes.Row>();
    for (int size = 0; size < APPOINTMENTS.size(); size++) {
      int stored = APPOINTMENTS.get(size);
      var grown = all.get(size);
      var booked = new Booked(grown);
      var spread = Booked.calendar("spread");
      var late = Booked.calendar("late");
      var first = LocalDate.now(spread.zone()).plusDays(1);
      booked.evenly(spread, first, stored);
      booked.afterwards(late, first, stored);
      evenly.add(new Sizes.Row(stored, grown, () -> ask(grown, spread, first)));
      afterwards.add(new Sizes.Row(stored, grown, () -> ask(grown, late, first)));
    }
    sizes.compare("7 days, more on others", afterwards);
    sizes.compare("7 days, more on each", evenly);
  }

  private static void ask(Grown grown, Calendar calendar, LocalDate first) {
    var from = first.atStartOfDay(calendar.zone()).toInstant();
    var to = first.plusDays(Booked.ASKED).atStartOfDay(calendar.zone()).toInstant();
    new FindSlots(grown.store().days(), InstantSource.system())
        .find(Grown.WORKSPACE, calendar, calendar.types().getFirst(), from, to);
  }

  private void tasks() {
    var status = new ArrayList<Sizes.Row>();
    var newest = new ArrayList<Sizes.Row>();
    var claim = new ArrayList<Sizes.Row>();
    var now = Instant.now();
    for (int size = 0; size < TASKS.size(); size++) {
      int stored = TASKS.get(size);
      var grown = all.get(size);
      new Filled(grown).tasks(stored, now);
      var tasks = grown.store().tasks();
      status.add(new Sizes.Row(stored, grown, () -> status(tasks, stored)));
      newest.add(new Sizes.Row(stored, grown, () -> list(tasks, Math.min(PAGE, stored))));
      var taken = new Taken(tasks);
      claim.add(
          new Sizes.Row(stored, grown, () -> taken.take(random.nextInt(stored)), taken::giveBack));
    }
    sizes.compare("status of a task", status);
    sizes.compare("newest 20 tasks", newest);
    sizes.compare("claim of a task", claim);
  }

  private void status(Tasks tasks, int stored) {
    int number = random.nextInt(stored);
    if (tasks.find(Grown.WORKSPACE, Filled.task(number)).isEmpty()) {
      throw new IllegalStateException("Task %d must be found.".formatted(number));
    }
  }

  private static void list(Tasks tasks, int expected) {
    int found = tasks.list(Grown.WORKSPACE, Optional.empty(), PAGE).size();
    if (found != expected) {
      throw new IllegalStateException("Tasks found (%d) must be %d.".formatted(found, expected));
    }
  }
}
