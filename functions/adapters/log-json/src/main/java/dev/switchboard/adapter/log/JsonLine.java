package dev.switchboard.adapter.log;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;

/// A line as CloudWatch takes it: what it says is found by the name of its field.
final class JsonLine {
  private JsonLine() {}

  static String of(Line line) {
    var all = new LinkedHashMap<String, Object>();
    all.put("timestamp", DateTimeFormatter.ISO_INSTANT.format(line.at()));
    all.put("level", line.level().name());
    all.putAll(line.fields());
    all.put("logger", line.logger());
    all.put("message", Thrown.hidden(line));
    line.thrown()
        .ifPresent(thrown -> {
          all.put("exception", thrown.getClass().getName());
          all.put("stack", Thrown.stack(thrown));
        });
    return Json.object(json -> Json.fields(json, all));
  }
}
