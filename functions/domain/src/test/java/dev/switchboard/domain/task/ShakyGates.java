package dev.switchboard.domain.task;

import dev.switchboard.domain.workspace.WorkspaceId;

/// Gates that fail as the weather has it. Each save is checked: there are never more inside than
/// may be.
record ShakyGates(InMemoryGates store, Weather weather) implements Gates {
  @Override
  public Gate find(WorkspaceId workspace) {
    return weather.read(() -> store.find(workspace));
  }

  @Override
  public boolean save(WorkspaceId workspace, Gate gate) {
    return weather.write(() -> {
      var before = store.find(workspace);
      boolean saved = store.save(workspace, gate);
      if (saved) {
        var after = store.find(workspace);
        Laws.hold(before.version() == gate.version(), "the gate is as it was read", gate);
        Laws.hold(
            inside(after) <= after.limits().workspace().atOnce(),
            "no more are inside than may be",
            after);
      }
      return saved;
    });
  }

  private long inside(Gate gate) {
    return gate.inside().stream().filter(entry -> entry.until().isAfter(weather.instant())).count();
  }
}
