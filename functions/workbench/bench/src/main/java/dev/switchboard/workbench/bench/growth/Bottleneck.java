package dev.switchboard.workbench.bench.growth;

import java.util.Map;

/// Something of which there is only so much a second.
///
/// @param limit of units a second
/// @param needs units of it for one of each deed
/// @param share of all deeds that come to it: one where it is for all workspaces, that of the
///   busiest where each has its own
record Bottleneck(String name, double limit, Map<Deed, Double> needs, double share) {
  /// What so many calls, and what comes with them, need.
  double needed(double calls) {
    return calls
        * share
        * needs.entrySet().stream()
            .mapToDouble(each -> each.getKey().perCall() * each.getValue())
            .sum();
  }

  /// From how many calls a second on it runs short.
  double most() {
    return limit / needed(1);
  }
}
