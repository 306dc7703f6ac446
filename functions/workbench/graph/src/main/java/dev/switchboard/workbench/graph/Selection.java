package dev.switchboard.workbench.graph;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The fields that `$select` asks for; all of them where it asks for none. The id always comes.
record Selection(Set<String> names) {
  static Selection of(Request request) {
    return new Selection(
        request.queried("$select").map(each -> Set.of(each.split(","))).orElse(Set.of()));
  }

  Map<String, Object> applied(Map<String, Object> event) {
    if (names.isEmpty()) {
      return event;
    }
    var selected = new LinkedHashMap<>(event);
    selected
        .keySet()
        .removeIf(name -> !names.contains(name) && !name.equals("id") && !name.startsWith("@"));
    return selected;
  }
}
