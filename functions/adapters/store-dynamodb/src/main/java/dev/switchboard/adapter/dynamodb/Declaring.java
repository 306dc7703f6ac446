package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.task.declared.Declarations;
import dev.switchboard.domain.task.declared.DeclaredTools;
import dev.switchboard.domain.workspace.Seal;
import java.time.Duration;
import java.time.InstantSource;

/// What workspaces declared of endpoints of theirs.
public final class Declaring {
  private final Declarations declarations;
  private final DeclaredTools tools;

  Declaring(StoredTable directory, Seal seal, InstantSource clock, Duration cacheLife) {
    this.declarations = new StoredDeclarations(directory, seal);
    this.tools = new FreshDeclaredTools(declarations, clock, cacheLife);
  }

  /// Always as they are now.
  public Declarations declarations() {
    return declarations;
  }

  /// The operations in them, answered from memory for the cache life.
  public DeclaredTools tools() {
    return tools;
  }
}
