package dev.switchboard.domain.task;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.reasoning.Used;
import dev.switchboard.domain.task.Move.Effect;
import dev.switchboard.domain.task.Move.Made;
import dev.switchboard.domain.task.Move.Repeat;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What tasks call, and how often each thing was really done there.
final class Outside {
  private final Weather weather;
  private final Consumer<Task> watch;

  /// By what was done, the keys under which it was asked for.
  private final Map<String, Set<String>> keys = new HashMap<>();

  private final Map<String, Integer> times = new HashMap<>();

  /// @param watch is told whose each call is that gets there
  Outside(Weather weather, Consumer<Task> watch) {
    this.weather = weather;
    this.watch = watch;
  }

  int times(String thing) {
    return times.getOrDefault(thing, 0);
  }

  int keys(String thing) {
    return keys.getOrDefault(thing, Set.of()).size();
  }

  /// A call that is done at once, once it gets there.
  Effect call(Task task, String name, Repeat repeat) {
    return new Call(task, task.id() + "/" + name, name, repeat);
  }

  private final class Call implements Effect {
    private final Task task;
    private final String thing;
    private final String name;
    private final Repeat repeat;

    private Call(Task task, String thing, String name, Repeat repeat) {
      this.task = task;
      this.thing = thing;
      this.name = name;
      this.repeat = repeat;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Repeat repeat() {
      return repeat;
    }

    @Override
    public Made perform(String key, Duration patience) {
      if (Thread.interrupted() || weather.chance(60)) {
        throw new Fault.Passing("It was not reached.");
      }
      watch.accept(task);
      boolean repeated = !keys.computeIfAbsent(thing, any -> new HashSet<>()).add(key);
      if (repeat != Repeat.HARMLESS || !repeated) {
        times.merge(thing, 1, Integer::sum);
      }
      weather.pass();
      if (weather.chance(60)) {
        throw new Fault.Passing("It was done, and the answer was lost.");
      }
      return made();
    }

    @Override
    public Optional<Made> lookUp(String key) {
      return keys.getOrDefault(thing, Set.of()).contains(key)
          ? Optional.of(made())
          : Optional.empty();
    }

    @Override
    public Made unsure() {
      return made();
    }

    private Made made() {
      return new Made(new Deed.Noted(name, "done"), new Used(10, 2, 30));
    }
  }
}
