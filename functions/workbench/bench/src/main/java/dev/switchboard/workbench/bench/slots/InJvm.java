package dev.switchboard.workbench.bench.slots;

import dev.switchboard.domain.booking.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/// One that runs in this virtual machine.
final class InJvm implements Way {
  private final String name;
  private final Function<Diary, Finder> maker;
  private final Map<String, List<Finder>> made = new HashMap<>();

  /// So that no compiler thinks the work in vain.
  private final LongAdder found = new LongAdder();

  InJvm(String name, Function<Diary, Finder> maker) {
    this.name = name;
    this.maker = maker;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long[] starts(Case of) {
    return search(of).stream().mapToLong(slot -> slot.start().getEpochSecond()).toArray();
  }

  @Override
  public double time(Case of, long times) {
    long begun = System.nanoTime();
    long slots = 0;
    for (long i = 0; i < times; i++) {
      slots += search(of).size();
    }
    found.add(slots);
    return (System.nanoTime() - begun) / (double) times;
  }

  private List<Slot> search(Case of) {
    var free = new ArrayList<Slot>();
    for (var finder :
        made.computeIfAbsent(of.name(), _ -> of.diaries().stream().map(maker).toList())) {
      finder.into(free);
    }
    return free;
  }

  @Override
  public void close() {
    made.clear();
  }
}
