package dev.switchboard.adapter.graph;

import static dev.switchboard.adapter.graph.Rig.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.workbench.graph.Operation;
import dev.switchboard.workbench.graph.Order;
import dev.switchboard.workbench.graph.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every remote call of ours × every way in which it can fail, and what a second try finds.
final class EachFaultTest {
  private static final Duration REST = Duration.ofSeconds(17);
  private static final List<Trouble> PASSING =
      List.of(
          Trouble.REFUSED,
          Trouble.RESET,
          Trouble.TIMEOUT_BEFORE,
          Trouble.TIMEOUT_AFTER,
          Trouble.ERROR_500,
          Trouble.THROTTLED,
          Trouble.UNAVAILABLE,
          Trouble.GATEWAY_TIMEOUT);
  private static final List<Trouble> DENIED = List.of(Trouble.FORBIDDEN, Trouble.UNAUTHORIZED);

  private final Rig rig = new Rig();
  private final List<Trouble> resting = List.of(Trouble.THROTTLED, Trouble.UNAVAILABLE);

  @BeforeEach
  void connect() throws Exception {
    rig.connected();
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  /// A call of ours, ready to be made.
  interface Call {
    void make() throws Exception;
  }

  static Stream<Arguments> passing() {
    return each(PASSING, EachFaultTest.remote());
  }

  static Stream<Arguments> denied() {
    return each(DENIED, EachFaultTest.remote().filter(each -> each != Operation.TOKEN));
  }

  @ParameterizedTest
  @MethodSource
  void passing(Operation operation, Trouble trouble) throws Exception {
    try (var bell = new Bell()) {
      var call = call(operation, bell);
      rig.server.orders().tell(operation, Order.once(trouble).resting(REST));
      rig.server.orders().countAnew();

      var fault = catchThrowable(call::make);
      assertThat(fault).isInstanceOf(Fault.Passing.class).hasMessageNotContaining("eyJ");
      assertThat(((Fault.Passing) fault).rest())
          .isEqualTo(resting.contains(trouble) ? Optional.of(REST) : Optional.empty());
      assertThat(rig.server.orders().asked(operation)).as("no retry of its own").isEqualTo(1);

      secondTry(operation, trouble, call);
    }
  }

  @ParameterizedTest
  @MethodSource
  void denied(Operation operation, Trouble trouble) throws Exception {
    try (var bell = new Bell()) {
      var call = call(operation, bell);
      rig.server.orders().tell(operation, Order.always(trouble));

      assertThat(catchThrowable(call::make)).isInstanceOf(Fault.Denied.class);
      assertThat(rig.server.orders().asked(operation)).isLessThanOrEqualTo(3);
    }
  }

  /// After a lost answer everything is as if it had come; only a code or refresh token is used up.
  private void secondTry(Operation operation, Trouble trouble, Call call) throws Exception {
    boolean used =
        operation == Operation.TOKEN
            && (trouble == Trouble.RESET || trouble == Trouble.TIMEOUT_AFTER);
    if (used) {
      assertThat(catchThrowable(call::make)).isInstanceOf(Fault.Denied.class);
      return;
    }
    call.make();
    assertThat(rig.mailbox().events()).hasSize(operation == Operation.CANCEL ? 0 : 1);
  }

  private Call call(Operation operation, Bell bell) {
    var calendar = rig.calendar;
    var until = rig.clock.instant().plus(Duration.ofDays(1));
    if (operation == Operation.CREATE) {
      return () -> calendar.create(ACME, rig.grant(), Rig.entry());
    }
    var id = calendar.create(ACME, rig.grant(), Rig.entry());
    return switch (operation) {
      case UPDATE -> () -> calendar.update(ACME, rig.grant(), id, Rig.entry());
      case CANCEL -> () -> calendar.cancel(ACME, rig.grant(), id, "Sorry");
      case GET -> () -> calendar.find(ACME, rig.grant(), id);
      case VIEW -> () -> calendar.view(ACME, rig.grant(), Rig.START, Rig.END);
      case DELTA -> () -> calendar.changes(ACME, rig.grant(), Rig.START, Rig.END, Optional.empty());
      case SUBSCRIBE -> () -> calendar.subscribe(ACME, rig.grant(), bell.url(), "s", until);
      case RENEW -> renewing(bell, until);
      case UNSUBSCRIBE -> unsubscribing(bell, until);
      case TOKEN -> tokenGone(id);
      case AUTHORIZE, ME, DELETE, SCHEDULE, NOTIFY, CREATE -> throw new AssertionError(operation);
    };
  }

  private Call renewing(Bell bell, Instant until) {
    var given = rig.calendar.subscribe(ACME, rig.grant(), bell.url(), "s", until);
    return () -> assertThat(rig.calendar.renew(ACME, rig.grant(), given.id(), until)).isPresent();
  }

  private Call unsubscribing(Bell bell, Instant until) {
    var given = rig.calendar.subscribe(ACME, rig.grant(), bell.url(), "s", until);
    return () -> rig.calendar.unsubscribe(ACME, rig.grant(), given.id());
  }

  private Call tokenGone(String id) {
    rig.clock.pass(Duration.ofHours(2));
    return () -> rig.calendar.find(ACME, rig.grant(), id);
  }

  private static Stream<Operation> remote() {
    return Stream.of(
        Operation.CREATE,
        Operation.UPDATE,
        Operation.CANCEL,
        Operation.GET,
        Operation.VIEW,
        Operation.DELTA,
        Operation.SUBSCRIBE,
        Operation.RENEW,
        Operation.UNSUBSCRIBE,
        Operation.TOKEN);
  }

  private static Stream<Arguments> each(List<Trouble> troubles, Stream<Operation> operations) {
    var all = new ArrayList<Arguments>();
    operations.forEach(
        operation -> troubles.forEach(trouble -> all.add(Arguments.of(operation, trouble))));
    return all.stream();
  }
}
