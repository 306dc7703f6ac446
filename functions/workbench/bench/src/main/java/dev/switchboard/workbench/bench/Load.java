package dev.switchboard.workbench.bench;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// How many calls a second the webhook of the local stack bears, and how long they take then and at
/// 70 percent of what it bears: beside a handler behind the same gateway that only sends the same
/// requests to DynamoDB and SQS, in turns. Caller, stack, tables and queues share one machine.
final class Load {
  private static final List<Integer> CONNECTIONS = List.of(1, 8, 64);
  private static final List<Deed> DEEDS = List.of(Deed.LOOK_UP, Deed.AVAILABILITY);

  /// Of each load; there are 36.
  private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("rounds", 5));

  private static final Duration WARM_UP = Duration.ofSeconds(8);
  private static final int MOST_WARM_UPS = 8;
  private static final double FASTER = 1.05;

  /// Whoever sends has to warm up, too.
  private static final Duration OWN_WARM_UP = Duration.ofSeconds(3);

  private static final String WHO = System.getProperty("who", ".*");
  private static final double SHARE = 0.7;
  private static final String MARK = "NTH";

  private final Map<String, URI> ways;
  private final Map<String, Object> json = new LinkedHashMap<>();

  private Load(Map<String, URI> ways) {
    this.ways = ways;
  }

  /// Measures, prints a table and writes it as JSON.
  static void measure(Path json) throws IOException, InterruptedException {
    try (var front = FrontProcess.start()) {
      var load = new Load(front.ways());
      load.head();
      for (var deed : DEEDS) {
        if (Pattern.compile(WHO).matcher(deed.title()).find()) {
          load.measure(deed);
        }
      }
      Files.write(json, JSON.std.asBytes(load.json));
    }
  }

  private void measure(Deed deed) throws IOException, InterruptedException {
    var message = new Callers().say(deed).replaceAll("\"call_\\d+_", "\"call_" + MARK + "_");
    var open = new OpenLoad(message, MARK);
    try (var wrk = Wrk.sending(message, MARK)) {
      for (var url : ways.values()) {
        warmUp(url, wrk);
        open.load(url, 100, OWN_WARM_UP);
      }
      for (int connections : CONNECTIONS) {
        closed(deed, connections, wrk, open);
      }
    }
  }

  /// Until it gets no faster, or for a minute.
  private static void warmUp(URI url, Wrk wrk) throws IOException, InterruptedException {
    double before = 0;
    double now = wrk.load(url, 8, WARM_UP).perSecond();
    for (int i = 1; i < MOST_WARM_UPS && now > FASTER * before; i++) {
      before = now;
      now = wrk.load(url, 8, WARM_UP).perSecond();
    }
  }

  /// At so many connections; and then at a share of what is borne with so many from the sender of
  /// open load, which takes more of the machine for itself.
  private void closed(Deed deed, int connections, Wrk wrk, OpenLoad open)
      throws IOException, InterruptedException {
    var busy = new LinkedHashMap<String, Latency>();
    for (var way : ways.entrySet()) {
      busy.put(way.getKey(), wrk.load(way.getValue(), connections, TIME));
    }
    tell(deed, "closed, %d".formatted(connections), busy);
    var calm = new LinkedHashMap<String, Latency>();
    for (var way : ways.entrySet()) {
      double perSecond = open.bears(way.getValue(), connections, TIME);
      calm.put(way.getKey(), open.load(way.getValue(), SHARE * perSecond, TIME));
    }
    tell(deed, "open, 70 % of " + connections, calm);
  }

  private void head() {
    System.out.printf(
        "%-14s %-16s %-8s %9s %9s %9s %9s %7s %6s%n",
        "", "load", "way", "a second", "p50 ms", "p99 ms", "p99.9 ms", "failed", "p50 x");
  }

  private void tell(Deed deed, String how, Map<String, Latency> all) {
    long least = all.values().stream().findFirst().orElseThrow().p50();
    all.forEach((way, latency) -> {
      System.out.printf(
          Locale.ROOT,
          "%-14s %-16s %-8s %9.0f %9.2f %9.2f %9.2f %7d %6.2f%n",
          deed.title(),
          how,
          way,
          latency.perSecond(),
          latency.p50() / 1e3,
          latency.p99() / 1e3,
          latency.p999() / 1e3,
          latency.failed(),
          latency.p50() / (double) least);
      json.put("%s, %s, %s".formatted(deed.title(), how, way), latency.json());
    });
  }
}
