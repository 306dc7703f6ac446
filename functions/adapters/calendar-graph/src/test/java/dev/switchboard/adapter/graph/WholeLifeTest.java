package dev.switchboard.adapter.graph;

import static dev.switchboard.domain.booking.Desk.ANN;
import static dev.switchboard.domain.booking.Desk.BOB;
import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Desk.haircut;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.Salon;
import dev.switchboard.workbench.graph.Duplicates;
import dev.switchboard.workbench.graph.Operation;
import dev.switchboard.workbench.graph.Order;
import dev.switchboard.workbench.graph.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every request to Microsoft during the life of two bookings fails once in each way, down to the
/// bytes. In the end there is exactly one event for the one that still holds.
final class WholeLifeTest {
  private static final List<Trouble> WAYS =
      List.of(
          Trouble.REFUSED,
          Trouble.TIMEOUT_BEFORE,
          Trouble.TIMEOUT_AFTER,
          Trouble.ERROR_500,
          Trouble.THROTTLED,
          Trouble.RESET);
  private static final List<Trouble> DONE_ALL_THE_SAME =
      List.of(Trouble.TIMEOUT_AFTER, Trouble.RESET);
  private static final List<Trouble> TIMED_OUT =
      List.of(Trouble.TIMEOUT_BEFORE, Trouble.TIMEOUT_AFTER);
  private static final Duration SHORT = Duration.ofSeconds(2);
  private static final Duration SETTLING = Duration.ofMinutes(20);

  private static final int AT_ONCE = 4;

  private static final List<Order> LOST = List.of(Order.once(Trouble.RESET));

  private static Optional<Bell> bell = Optional.empty();

  /// What differs from life to life.
  ///
  /// @param answer to a second try to make the same event
  /// @param creating what becomes of the first tries
  /// @param patient whether there is a next try before anything is moved
  private record Life(Duplicates answer, List<Order> creating, boolean patient) {}

  /// The request of an operation that fails, counting from 1, and how.
  private record Point(Operation operation, int request, Trouble way) {
    /// The refresh token was used up, and its successor never came: the double is stricter there
    /// than Microsoft, and the owner has to sign in again.
    boolean losesTheGrant() {
      return operation == Operation.TOKEN && DONE_ALL_THE_SAME.contains(way);
    }

    Duration patience() {
      return TIMED_OUT.contains(way) ? SHORT : LinkedDesk.LONG;
    }
  }

  @BeforeAll
  static void hang() throws Exception {
    bell = Optional.of(new Bell());
  }

  @AfterAll
  static void takeDown() {
    bell.orElseThrow().close();
  }

  @Test
  void whichever_request_fails_in_whichever_way_one_event_is_there_in_the_end() throws Exception {
    var life = new Life(Duplicates.CONFLICT, List.of(), false);

    var points = points(live(life, Optional.empty()));
    liveThrough(life, points);

    assertThat(points)
        .extracting(Point::operation)
        .contains(
            Operation.TOKEN,
            Operation.SUBSCRIBE,
            Operation.DELTA,
            Operation.CREATE,
            Operation.UPDATE,
            Operation.CANCEL);
    report("one fault", points);
  }

  /// A first answer is lost, the next try is told of a duplicate, and then what it does fails, too.
  @Test
  void a_look_after_a_duplicate_that_fails_is_done_again() throws Exception {
    var tried = new ArrayList<Point>();
    for (var answer : Duplicates.values()) {
      var points = pointsOfLooking(answer, true);
      liveThrough(new Life(answer, LOST, true), points);
      tried.addAll(points);
    }

    assertThat(tried)
        .extracting(Point::operation)
        .contains(Operation.CREATE, Operation.GET, Operation.VIEW);
    report("a lost answer and a fault", tried);
  }

  /// What was made unheard of is not where its appointment is by the next try.
  @Test
  void a_look_for_what_was_made_before_a_move_that_fails_is_done_again() throws Exception {
    var tried = pointsOfLooking(Duplicates.CONFLICT_UNNAMED, false);

    liveThrough(new Life(Duplicates.CONFLICT_UNNAMED, LOST, false), tried);

    assertThat(tried).extracting(Point::operation).contains(Operation.VIEW, Operation.UPDATE);
    report("a lost answer, a move and a fault", tried);
  }

  /// What is only asked because the first answer was lost.
  private static List<Point> pointsOfLooking(Duplicates answer, boolean patient) throws Exception {
    var usual = live(new Life(answer, List.of(), patient), Optional.empty());
    var looking = live(new Life(answer, LOST, patient), Optional.empty());
    looking.remove(Operation.DELTA);
    looking.entrySet().removeIf(each -> each.getValue().equals(usual.get(each.getKey())));
    return points(looking).stream()
        .filter(each -> each.operation() != Operation.CREATE || each.request() == 2)
        .toList();
  }

  /// Some at a time, because most of it is waiting. Each life has servers of its own.
  private static void liveThrough(Life life, List<Point> points) throws Exception {
    var lives =
        points.stream()
            .<Callable<Map<Operation, Integer>>>map(point -> () -> live(life, Optional.of(point)))
            .toList();
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (var lived : threads.invokeAll(lives)) {
        lived.get();
      }
    }
  }

  private static List<Point> points(Map<Operation, Integer> asked) {
    var points = new ArrayList<Point>();
    asked.forEach((operation, times) -> {
      for (int request = 1; request <= times; request++) {
        for (var way : WAYS) {
          points.add(new Point(operation, request, way));
        }
      }
    });
    return points;
  }

  /// Ann books and moves; Bob books and cancels; the token that lets us in grows too old.
  private static Map<Operation, Integer> live(Life life, Optional<Point> broken) throws Exception {
    var patience = broken.map(Point::patience).orElse(LinkedDesk.LONG);
    try (var salon = new LinkedDesk(bell.orElseThrow().url(), patience)) {
      salon.signIn();
      salon.server.answerDuplicates(life.answer());
      salon.server.orders().countAnew();
      life.creating().forEach(order -> salon.server.orders().tell(Operation.CREATE, order));
      broken.ifPresent(point -> tell(salon, life.creating().size(), point));
      salon.work();
      var ann = salon.desk.booked(haircut(ANN, at(Salon.MONDAY, "10:00"), "key-1"));
      salon.work();
      salon.pass(life.patient() ? Duration.ofMinutes(1) : Duration.ZERO);
      var bob = salon.desk.booked(haircut(BOB, at(Salon.MONDAY, "11:00"), "key-2"));
      salon.work();
      salon.desk.move(ann, at(Salon.TUESDAY, "13:00"));
      salon.server.expireTokens();
      salon.work();
      salon.desk.cancel(bob);
      salon.pass(Duration.ofMinutes(1));
      var asked = asked(salon);
      salon.pass(SETTLING);
      settled(salon, broken);
      return asked;
    } catch (AssertionError | Exception e) {
      throw new AssertionError("%s, %s".formatted(broken, life), e);
    }
  }

  /// The requests before it are answered as ever.
  private static void tell(LinkedDesk salon, int told, Point point) {
    int before = point.request() - 1 - (point.operation() == Operation.CREATE ? told : 0);
    if (before > 0) {
      salon.server.orders().tell(point.operation(), new Order(Trouble.SLOW, before, Duration.ZERO));
    }
    salon.server.orders().tell(point.operation(), Order.once(point.way()));
  }

  private static void settled(LinkedDesk salon, Optional<Point> broken) throws Exception {
    assertThat(salon.lost()).isEqualTo(broken.filter(Point::losesTheGrant).isPresent());
    broken.ifPresent(point ->
        assertThat(salon.server.orders().asked(point.operation()))
            .isGreaterThanOrEqualTo(point.request()));
    if (salon.lost()) {
      salon.signIn();
      salon.pass(SETTLING);
    }
    var ann = salon.booked();
    assertThat(ann).hasSize(1);
    assertThat(salon.events())
        .singleElement()
        .satisfies(event -> {
          assertThat(event.start()).isEqualTo(at(Salon.TUESDAY, "13:00"));
          assertThat(event.start()).isEqualTo(ann.getFirst().slot().start());
          assertThat(event.key()).isPresent();
        });
    assertThat(salon.outbox.list(ACME, Salon.ID)).isEmpty();
  }

  private static Map<Operation, Integer> asked(LinkedDesk salon) {
    var asked = new EnumMap<Operation, Integer>(Operation.class);
    for (var operation : Operation.values()) {
      int times = salon.server.orders().asked(operation);
      if (times > 0 && operation != Operation.NOTIFY) {
        asked.put(operation, times);
      }
    }
    return asked;
  }

  private static void report(String what, List<Point> points) {
    var counted = new EnumMap<Operation, Integer>(Operation.class);
    points.forEach(point -> counted.merge(point.operation(), 1, Integer::sum));
    System.out.printf("Points tried with %s: %d %s%n", what, points.size(), counted);
  }
}
