package dev.switchboard.workbench.bench.slots;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How long it takes to find every free slot, beside a bare sweep and beside what others would use
/// for it: all in turn, in one run, once they have been seen to find the same.
public final class SlotPeers {
  private static final int ROUNDS = Integer.getInteger("rounds", 15);
  private static final double WARM_UP = 1.5e9;

  /// How long one turn takes at least.
  private static final double TURN = 30e6;

  private final List<Way> ways;
  private final Map<String, Map<String, List<Double>>> taken = new LinkedHashMap<>();

  private SlotPeers(List<Way> ways) {
    this.ways = ways;
  }

  /// Measures, prints a table and writes it as JSON, in nanoseconds.
  public static void measure(Path json) throws IOException, InterruptedException {
    var cases = Cases.all();
    try (var sweep = new InJvm("bare sweep", BareSweep::of);
        var ours = new InJvm("Switchboard", Shown::new);
        var libRecur = new InJvm("lib-recur", diary -> new LibRecur(Agenda.of(diary)));
        var ical4j = new InJvm("ical4j", diary -> new Ical4j(Agenda.of(diary)));
        var node = InNode.start(json.resolveSibling("slots-node"), cases)) {
      var peers = new SlotPeers(List.of(sweep, ours, libRecur, ical4j, node));
      peers.head();
      cases.forEach(peers::compare);
      Files.write(json, JSON.std.asBytes(peers.taken));
    }
  }

  private void head() {
    System.out.printf("%-14s %9s %5s %6s %6s", "set", "calendars", "days", "busy", "free");
    ways.forEach(way -> System.out.printf(" %22s", way.name()));
    System.out.println();
  }

  private void compare(Case of) {
    var free = ways.getFirst().starts(of);
    for (var way : ways) {
      if (!Arrays.equals(free, way.starts(of))) {
        throw new IllegalStateException(
            "%s and the bare sweep disagree on what is free in %s."
                .formatted(way.name(), of.name()));
      }
    }
    var times = ways.stream().mapToLong(way -> warmUp(way, of)).toArray();
    for (int round = 0; round < ROUNDS; round++) {
      for (int turn = 0; turn < times.length; turn++) {
        int who = (turn + round) % times.length;
        add(of, ways.get(who), ways.get(who).time(of, times[who]));
      }
    }
    tell(of, free.length);
  }

  /// How often it is to search in one turn, once it has been at it for long enough.
  private static long warmUp(Way way, Case of) {
    double spent = 0;
    long times = 1;
    double each = way.time(of, times);
    while (spent < WARM_UP) {
      times = Math.max(1, Math.round(TURN / each));
      each = way.time(of, times);
      spent += each * times;
    }
    return times;
  }

  private void add(Case of, Way way, double nanoseconds) {
    taken
        .computeIfAbsent(of.name(), _ -> new LinkedHashMap<>())
        .computeIfAbsent(way.name(), _ -> new ArrayList<>())
        .add(nanoseconds);
  }

  private void tell(Case of, int free) {
    System.out.printf(
        "%-14s %9d %5d %6d %6d", of.name(), of.diaries().size(), of.days(), of.busy(), free);
    double floor = median(of, ways.getFirst());
    for (var way : ways) {
      double median = median(of, way);
      System.out.printf(Locale.ROOT, " %10.3f ms %6.1f x", median / 1e6, median / floor);
    }
    System.out.println();
  }

  private double median(Case of, Way way) {
    var all = taken.getOrDefault(of.name(), Map.of()).getOrDefault(way.name(), List.of());
    return all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow();
  }
}
