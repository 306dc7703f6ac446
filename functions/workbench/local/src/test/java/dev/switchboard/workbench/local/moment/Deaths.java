package dev.switchboard.workbench.local.moment;

import dev.switchboard.workbench.local.moment.Moment.Death;
import dev.switchboard.workbench.local.moment.Moment.Side;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Who dies where.
final class Deaths {
  private static final int MOST_AT_ONCE = 14;

  private Deaths() {}

  /// One on each side of each moment.
  static List<Death> at(List<Moment> life) {
    return life.stream()
        .sorted(Comparator.comparing(Moment::call))
        .flatMap(Deaths::around)
        .toList();
  }

  /// Before a message is received, its receiver is nobody's.
  static Stream<Death> around(Moment moment) {
    return Stream.of(Side.values())
        .filter(side -> side == Side.AFTER || !moment.call().endsWith("receivemessage"))
        .map(side -> new Death(moment, side));
  }

  /// Each at the mark of its own, from the first number on, in waves. Calls of the same kind are
  /// spread, because a client has few connections to one host.
  static List<Map<String, Death>> marked(List<Death> deaths, int first) {
    int waves = Math.ceilDiv(deaths.size(), MOST_AT_ONCE);
    return IntStream.range(0, waves).mapToObj(wave -> every(waves, wave, deaths, first)).toList();
  }

  private static Map<String, Death> every(int step, int from, List<Death> deaths, int first) {
    var marked = new TreeMap<String, Death>();
    for (int at = from; at < deaths.size(); at += step) {
      marked.put(Marks.mark(first + at), deaths.get(at));
    }
    return marked;
  }
}
