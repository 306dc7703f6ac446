package dev.switchboard.workbench.local.chaos;

import dev.switchboard.workbench.local.player.Receivers.Arrival;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What there is when all is done, in words that are the same each time the same was done: what is
/// stored, what owners were told and asked, and what their other calendar has; and how often.
final class Effects {
  /// What is another each time: moments, codes, keys of what has a code in it, correlation ids,
  /// ports; and how often an item was written.
  private static final Map<Pattern, String> VARIES = new LinkedHashMap<>();

  static {
    varies("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(?!000000)\\d{1,6}Z", "now");
    varies("(viewings\\.\\d{8}\\.)[A-Z0-9]{6}", "$1code");
    varies("code=[A-Z0-9]{6}", "code");
    varies("code is (?:[A-Z0-9] ){5}[A-Z0-9]", "code");
    varies("FACT#[0-9a-f]{24}", "FACT#key");
    varies("key=AttributeValue\\(S=[0-9a-f]{24}\\)", "key");
    varies("(?:firstSeen|newestAt|mark|correlationId)=AttributeValue\\(S=[^)]*\\)", "varies");
    varies(
        "spoken=AttributeValue\\(S=[^)]*\\)(?=[^{}]*tool=AttributeValue\\(S=task_status\\))",
        "how far it is by then");
    // Three golden files tell of one event of one call, each in another way; the first is recorded.
    varies(
        "called=AttributeValue\\(S=[^)]*\\),"
            + " (?=caller=.*type=AttributeValue\\(S=assistant-request\\))",
        "");
    varies("AAMk\\w+=", "event");
    varies("127\\.0\\.0\\.1:\\d+", "here");
    varies("(?:expiresAt|version|nanos(?:@mia)?)=AttributeValue\\(N=[0-9.E+]+\\)", "varies");
  }

  /// How to reach a business, and how far its link has read, say nothing of what was done.
  private static final Pattern LEFT_OUT = Pattern.compile("^directory |^days \\S+ (?:LINK|GRANT)$");

  /// Whoever called is told on the call while it is on, and else by SMS.
  private static final Set<String> WHILE_THE_CALL_IS_ON = Set.of("live-call", "sms");

  private final Map<String, Integer> times = new TreeMap<>();

  private static void varies(String pattern, String instead) {
    VARIES.put(Pattern.compile(pattern), instead);
  }

  void stored(String place, Map<String, AttributeValue> item) {
    if (!LEFT_OUT.matcher(place).find()) {
      var rest = new TreeMap<>(item);
      var tellings = Optional.ofNullable(rest.remove("tellings")).map(AttributeValue::m);
      var told = new TreeMap<>(tellings.orElse(Map.of()));
      var log = Optional.ofNullable(rest.remove("log")).map(AttributeValue::l).orElse(List.of());
      told.keySet().removeAll(WHILE_THE_CALL_IS_ON);
      add("stored %s %s %s %s".formatted(place, rest, told, sorted(log)));
    }
  }

  private static List<String> sorted(List<AttributeValue> list) {
    return list.stream()
        .filter(each -> !WHILE_THE_CALL_IS_ON.contains(ChaosStack.text(each.m(), "route")))
        .map(each -> same(each.toString()))
        .sorted()
        .toList();
  }

  private static String same(String text) {
    var same = text;
    for (var each : VARIES.entrySet()) {
      same = each.getKey().matcher(same).replaceAll(each.getValue());
    }
    return same;
  }

  void told(Arrival arrival) {
    add(arrival.toString());
  }

  void written(String workspace, Map<String, Object> event) {
    add(
        "written for %s %s %s %s"
            .formatted(workspace, event.get("subject"), event.get("start"), event.get("end")));
  }

  private void add(String effect) {
    times.merge(same(effect), 1, Integer::sum);
  }

  /// Those that are stored or written for one workspace.
  Effects of(String workspace) {
    var named = Pattern.compile("^(?:stored \\w+ W#|written for )%s\\b".formatted(workspace));
    var some = new Effects();
    times.forEach((effect, often) -> {
      if (named.matcher(effect).find()) {
        some.times.put(effect, often);
      }
    });
    return some;
  }

  int size() {
    return times.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// Those that are there more often, or less often, than in another.
  List<String> unlike(Effects wanted) {
    var all = new TreeSet<>(times.keySet());
    all.addAll(wanted.times.keySet());
    return all.stream()
        .filter(effect -> times(effect) != wanted.times(effect))
        .map(
            effect -> "%d instead of %d: %s".formatted(times(effect), wanted.times(effect), effect))
        .toList();
  }

  private int times(String effect) {
    return times.getOrDefault(effect, 0);
  }
}
