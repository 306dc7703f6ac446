package dev.switchboard.workbench.bench;

import java.util.Map;

/// What came of some seconds of load; times are in microseconds.
///
/// @param failed those that were not answered, or not with 2xx
record Latency(double perSecond, long p50, long p99, long p999, long failed) {
  /// As JSON.
  Map<String, Object> json() {
    return Map.of("perSecond", perSecond, "p50", p50, "p99", p99, "p999", p999, "failed", failed);
  }
}
