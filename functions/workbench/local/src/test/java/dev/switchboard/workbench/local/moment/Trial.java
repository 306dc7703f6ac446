package dev.switchboard.workbench.local.moment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.topology.Schedules;
import dev.switchboard.workbench.local.aws.LocalAws;
import dev.switchboard.workbench.local.aws.QueueDepths;
import dev.switchboard.workbench.local.moment.Moment.Death;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Puts affairs to their deaths, each in a workspace of its own, and sees them through.
final class Trial implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int CHANCES = 4;
  private static final Duration QUIET = Duration.ofSeconds(3);
  private static final Duration A_MOMENT = Duration.ofMillis(50);

  /// No call to the outside waits longer for its answer, so nobody is held up so long.
  private static final Duration LONGEST_HELD = Duration.ofSeconds(10);

  /// Functions leave work to each other, and so not all lives have the same moments: whoever has
  /// not come to theirs by then dies with the others, and has another chance.
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(8);

  private final World world = World.begin();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, Boolean> answered = new ConcurrentHashMap<>();
  private final Affair affair;
  private final Mortal mortal;

  Trial(Affair.Begin begin) {
    affair = begin.in(world, () -> mortal().url());
    mortal = new Mortal(world, affair.functions());
  }

  private Mortal mortal() {
    return mortal;
  }

  /// A life that nothing disturbs: its moments.
  List<Moment> rehearse() {
    var mark = Marks.mark(0);
    open(List.of(mark));
    start();
    post(mark);
    awaitQuiet(mark);
    var life = world.moments().of(mark);
    affair.calm(mark);
    kill();
    return life;
  }

  /// How many came to their moments, and how many of these ended as if nothing had happened.
  record Outcome(int met, int survived) {}

  /// Those that did not end so are printed; so are those that did not come to their moments.
  Outcome outcome(List<Death> deaths, Duration recovery) {
    var all = new TreeMap<String, Death>();
    var left = deaths;
    for (int chance = 0; chance < CHANCES && !left.isEmpty(); chance++) {
      var waves = Deaths.marked(left, 1 + all.size());
      waves.forEach(all::putAll);
      left = unmet(waves);
    }
    recover(all.keySet(), recovery);

    left.forEach(death -> System.out.printf("NOT MET %s%n", death));
    int lost = (int) all.keySet().stream().filter(mark -> isLost(mark, all)).count();
    int met = deaths.size() - left.size();
    System.out.printf("%d of %d moments survived; %s%n", met - lost, met, affair.summary());
    return new Outcome(met, met - lost);
  }

  /// Those that did not come to their moments.
  private List<Death> unmet(List<Map<String, Death>> waves) {
    open(waves.stream().flatMap(wave -> wave.keySet().stream()).toList());
    return waves.stream().flatMap(wave -> kill(wave).stream()).toList();
  }

  private boolean isLost(String mark, Map<String, Death> deaths) {
    var wrong = affair.wrong(mark);
    wrong.forEach(
        why -> System.out.printf("LOST %s %s: %s%n", mark, deaths.get(mark), why.getMessage()));
    return !wrong.isEmpty();
  }

  /// What is done for a workspace before does not belong to the life of its affair.
  private void open(Collection<String> marks) {
    start();
    marks.forEach(affair::open);
    await("they are opened", () -> isQuiet(marks));
    kill();
    world.moments().forget();
  }

  /// Affairs that live until each is at its moment; then all of them die at once. Gives those that
  /// did not come to theirs.
  private List<Death> kill(Map<String, Death> deaths) {
    start();
    deaths.forEach(world.moments()::die);
    deaths.keySet().forEach(mark -> Thread.ofVirtual().start(() -> post(mark)));
    var moments = world.moments();
    await(
        "all are at their moments",
        () -> moments.missing().isEmpty() || moments.held().compareTo(LONG_ENOUGH) > 0);
    var missed = moments.missing().stream().map(deaths::get).toList();
    var held = kill();
    assertThat(held).as("how long one was held up").isLessThan(LONGEST_HELD);
    return missed;
  }

  private Duration kill() {
    mortal.kill();
    var held = world.moments().held();
    world.moments().killed();
    await("nothing of it is left", mortal::isGone);
    return held;
  }

  /// Starts it for good: the client repeats what was not answered, the sweeps come by, and all end
  /// and are told, or have no more time to.
  private void recover(Collection<String> marks, Duration most) {
    start();
    long until = System.nanoTime() + most.toNanos();
    do {
      marks.stream().filter(mark -> !answered.containsKey(mark)).forEach(this::post);
      sweep();
    } while (!marks.stream().allMatch(affair::isOver) && System.nanoTime() < until);
  }

  private void sweep() {
    for (var queue : affair.swept()) {
      var name = LocalAws.PREFIX + queue.name();
      var url = world.queues().getQueueUrl(request -> request.queueName(name)).queueUrl();
      world.queues().sendMessage(send -> send.queueUrl(url).messageBody(Schedules.SWEEP));
    }
    LockSupport.parkNanos(Duration.ofMillis(900).toNanos());
  }

  private void start() {
    mortal.start();
    await("it serves", this::serves);
  }

  private boolean serves() {
    mortal.requireAlive();
    var door = HttpRequest.newBuilder(mortal.url().resolve(affair.door())).GET();
    return send(door, (status, _) -> status == 401);
  }

  /// Asks, and never minds whether anybody is alive to answer.
  private void post(String mark) {
    if (send(affair.request(mark), (status, body) -> affair.isAnswer(mark, status, body))) {
      answered.put(mark, true);
    }
  }

  private interface Wanted {
    boolean is(int status, String body);
  }

  private boolean send(HttpRequest.Builder request, Wanted wanted) {
    try {
      var answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
      return wanted.is(answer.statusCode(), answer.body());
    } catch (IOException nobodyThere) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Returns when no queue holds a message, and nothing is asked for it any more.
  private void awaitQuiet(String mark) {
    var depths = new QueueDepths(world.queues(), LocalAws.PREFIX);
    await("nothing follows any more", () -> depths.all() == 0 && isQuiet(List.of(mark)));
  }

  /// Whether nothing is asked for them for a while. Those that died before may still be mended.
  private boolean isQuiet(Collection<String> marks) {
    int before = world.moments().count(marks);
    LockSupport.parkNanos(QUIET.toNanos());
    return world.moments().count(marks) == before;
  }

  private void await(String what, BooleanSupplier isSo) {
    long begun = System.nanoTime();
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() - begun > PATIENCE.toNanos()) {
        throw new AssertionError(
            "Not within %s: %s. Missing: %s. It printed:%n%s"
                .formatted(PATIENCE, what, world.moments().missing(), printed()));
      }
      LockSupport.parkNanos(A_MOMENT.toNanos());
    }
  }

  private String printed() {
    try {
      return Files.readString(mortal.log());
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Override
  public void close() {
    mortal.close();
    http.shutdownNow();
    world.close();
  }
}
