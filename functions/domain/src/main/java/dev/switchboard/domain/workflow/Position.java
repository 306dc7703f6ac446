package dev.switchboard.domain.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a debater thinks.
///
/// @param verdict as it was said
record Position(String name, String verdict, String reason) {
  private static final int LONGEST_REASON = 2_000;

  String normal() {
    return Verdicts.normal(verdict);
  }

  Map<String, Object> plain() {
    var plain = new LinkedHashMap<String, Object>();
    plain.put("name", name);
    plain.put("verdict", Words.cut(verdict, LONGEST_REASON));
    plain.put("reason", Words.cut(reason, LONGEST_REASON));
    return plain;
  }

  private String words() {
    return "- %s: %s. %s"
        .formatted(name, Words.cut(verdict, LONGEST_REASON), Words.cut(reason, LONGEST_REASON));
  }

  static String all(List<Position> positions) {
    return positions.stream().map(Position::words).collect(Collectors.joining("\n"));
  }
}
