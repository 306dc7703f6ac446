package dev.switchboard.domain.link;

import dev.switchboard.domain.fault.Fault;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/// Breaks one call of a worker to the outside, in one of the ways in which calls break.
final class Breakage {
  /// How a call can break.
  enum Kind {
    REFUSED(false),
    TIME_OUT_BEFORE(false),
    TIME_OUT_AFTER_COMMIT(true),
    SERVER_ERROR(false),
    TOO_MANY(false),
    RESET(true),
    KILLED_BEFORE(false),
    KILLED_AFTER(true);

    private final boolean done;

    Kind(boolean done) {
      this.done = done;
    }

    private Throwable thrown() {
      return switch (this) {
        case KILLED_BEFORE, KILLED_AFTER -> new Killed();
        case TOO_MANY -> new Fault.Passing("429", Duration.ofSeconds(40));
        case REFUSED, TIME_OUT_BEFORE, TIME_OUT_AFTER_COMMIT, SERVER_ERROR, RESET ->
            new Fault.Passing(name());
      };
    }
  }

  /// The worker dies here: nothing after it is done.
  static final class Killed extends Error {
    Killed() {
      super("killed", null, false, false);
    }
  }

  private final Set<Integer> broken;
  private final Supplier<Kind> kinds;
  private final List<String> calls = new ArrayList<>();
  private final Map<String, Runnable> meanwhile = new HashMap<>();
  private final Set<String> unheardOf = new HashSet<>();
  private boolean down;

  private Breakage(Set<Integer> broken, Supplier<Kind> kinds) {
    this.broken = broken;
    this.kinds = kinds;
  }

  static Breakage none() {
    return new Breakage(Set.of(), () -> Kind.REFUSED);
  }

  /// The call of this number, counting from 0, breaks.
  static Breakage of(int call, Kind kind) {
    return new Breakage(Set.of(call), () -> kind);
  }

  /// The calls of these numbers break, each in any way.
  static Breakage of(Collection<Integer> calls, Random random) {
    var kinds = Kind.values();
    return new Breakage(Set.copyOf(calls), () -> kinds[random.nextInt(kinds.length)]);
  }

  /// While it is down, every call to the other calendar is refused.
  void down(boolean isDown) {
    down = isDown;
  }

  /// Has something happen once, just before the next call of this name.
  void meanwhile(String call, Runnable happens) {
    meanwhile.put(call, happens);
  }

  /// Has the answer to the next call of this name be lost.
  void unheardOf(String call) {
    unheardOf.add(call);
  }

  /// The calls that were made, by name.
  List<String> calls() {
    return calls;
  }

  <T> T through(Class<T> port, T whole) {
    var proxy =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (self, method, arguments) -> {
              if (method.isDefault()) {
                return InvocationHandler.invokeDefault(self, method, arguments);
              }
              if (down && port == OtherCalendar.class) {
                throw new Fault.Passing("503");
              }
              int number = calls.size();
              var name = port.getSimpleName() + "." + method.getName();
              calls.add(name);
              Optional.ofNullable(meanwhile.remove(name)).ifPresent(Runnable::run);
              boolean lost = unheardOf.remove(name);
              if (!lost && !broken.contains(number)) {
                return call(whole, method, arguments);
              }
              var kind = lost ? Kind.RESET : kinds.get();
              if (kind.done) {
                call(whole, method, arguments);
              }
              throw kind.thrown();
            });
    return port.cast(proxy);
  }

  private static Object call(Object whole, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(whole, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
