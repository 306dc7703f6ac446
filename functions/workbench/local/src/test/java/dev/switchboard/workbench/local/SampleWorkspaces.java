package dev.switchboard.workbench.local;

import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.workbench.local.aws.Aws;
import dev.switchboard.workbench.local.player.Samples;
import dev.switchboard.workbench.local.player.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/// More workspaces in a stack, each with sample businesses of its own.
public final class SampleWorkspaces {
  private static final Path SAMPLES = Path.of("../../../samples");

  private final Target demo;
  private final Aws aws;
  private final Path home;

  /// @param demo the workspace that the stack began with
  public SampleWorkspaces(Target demo, Aws aws) {
    this.demo = demo;
    this.aws = aws;
    try {
      home = Files.createTempDirectory("workspaces");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A new one, with the businesses of these files.
  public Target open(String id, String... businesses) {
    var env = LocalEnv.at(home.resolve(id + ".env"));
    demo.variables()
        .forEach((name, value) -> {
          if (name.equals(LocalEnv.URL) || name.startsWith("SWITCHBOARD_OWNER")) {
            env.set(name, value);
          }
        });
    try (var client = aws.dynamoDbClient()) {
      var store = new DynamoDbStore(client, aws.prefix(), InstantSource.system(), Duration.ZERO);
      new FirstWorkspace(new WorkspaceId(id), id, new SecureRandom()).seed(env, store.workspaces());
    }
    env.write();
    var target = Target.read(env.file(), Map.of());
    for (var business : businesses) {
      new Samples(target).apply(SAMPLES.resolve(business));
    }
    return target;
  }
}
