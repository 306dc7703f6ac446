package dev.switchboard.workbench.rehearsal;

/// Started when somebody asks.
final class ColdStartTest extends SampleCallOnZips {
  @Override
  Start how() {
    return Start.ON_DEMAND;
  }
}
