package dev.switchboard.adapter.graph;

import com.microsoft.kiota.RequestHeaders;

/// What we ask of each answer: ids that stay the same while an event is in its mailbox, and times
/// in UTC.
///
/// @see <a href="https://learn.microsoft.com/graph/outlook-immutable-id">Immutable ids</a>
final class Preference {
  private static final String ALWAYS = "IdType=\"ImmutableId\", outlook.timezone=\"UTC\"";

  static void on(RequestHeaders headers) {
    headers.add("Prefer", ALWAYS);
  }

  static void on(RequestHeaders headers, int pageSize) {
    headers.add("Prefer", "%s, odata.maxpagesize=%d".formatted(ALWAYS, pageSize));
  }
}
