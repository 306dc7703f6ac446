package dev.switchboard.workbench.local.gateway;

import java.util.LinkedHashMap;
import java.util.Map;

/// The values of a query, several of one name joined by commas.
final class QueryString {
  private QueryString() {}

  static Map<String, String> values(String raw) {
    var values = new LinkedHashMap<String, String>();
    for (var pair : raw.split("&", -1)) {
      if (!pair.isEmpty()) {
        var parts = pair.split("=", 2);
        var value = parts.length > 1 ? PercentCode.decodeQuery(parts[1]) : "";
        values.merge(PercentCode.decodeQuery(parts[0]), value, (a, b) -> a + "," + b);
      }
    }
    return values;
  }
}
