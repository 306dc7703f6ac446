package dev.switchboard.adapter.log;

import dev.switchboard.topology.LogFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What of a thread's fields is written: the ones that are ours, and the two by which a line is
/// found in AWS's own records. Whatever else a library puts there stays out.
final class Known {
  private static final List<String> NAMES =
      List.of(
          LogFields.CORRELATION_ID,
          LogFields.FUNCTION,
          LogFields.WORKSPACE,
          LogFields.AWS_REQUEST,
          LogFields.AWS_TRACE);

  private Known() {}

  static Map<String, String> of(@Nullable Map<String, String> fields) {
    var known = new LinkedHashMap<String, String>();
    if (fields != null) {
      NAMES.forEach(name -> {
        var value = fields.get(name);
        if (value != null) {
          known.put(name, value);
        }
      });
    }
    return known;
  }
}
