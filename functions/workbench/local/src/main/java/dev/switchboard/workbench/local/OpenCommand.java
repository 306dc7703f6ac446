package dev.switchboard.workbench.local;

import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// `./mvnw -Popen -Dworkspace=acme -Dstage=prod -Durl=https://…`: opens a workspace on a deployment
/// on AWS, whose tables it writes to with the credentials of whoever runs it.
///
/// The webhook secret and the API key are written to `.switchboard/<stage>-<workspace>.env`, which
/// its owner alone can read, and are shown nowhere else. Run again it changes nothing, and mends
/// what an earlier run left half done.
public final class OpenCommand {
  private OpenCommand() {}

  /// Takes the workspace's id, the stage, and the URL of the API.
  public static void main(String[] arguments) throws IOException {
    var home = Files.createDirectories(Path.of(".switchboard"));
    var file = open(home, arguments[0], arguments[1], URI.create(arguments[2]), Map.of());
    System.out.printf(
        "  The workspace %s is open. What it is called with stands in %s.%n", arguments[0], file);
  }

  /// Opens it, and tells in which file its keys are.
  ///
  /// @param settings of the store, besides the prefix that the stage stands for
  static Path open(
      Path home, String workspace, String stage, URI url, Map<String, String> settings) {
    if (!url.isAbsolute()) {
      throw new Trouble(
          "The URL (%s) must begin with https://. Maybe it was not given: -Durl=https://…"
              .formatted(url));
    }
    var id =
        WorkspaceId.of(workspace)
            .orElseThrow(() ->
                new Trouble(
                    "Workspace (%s) must be 1 to 40 lower-case letters, digits and hyphens."
                        .formatted(workspace)));
    var env = LocalEnv.at(home.resolve("%s-%s.env".formatted(stage, id)));
    env.set(LocalEnv.URL, url.toString());
    var store =
        DynamoDbStore.configured(
            name -> Optional.ofNullable(settings.get(name)).or(() -> setting(name, stage)),
            InstantSource.system());
    var first = new FirstWorkspace(id, workspace, new SecureRandom());
    if (!first.choose(env) && store.workspaces().find(id).isPresent()) {
      throw new Trouble(
          "Workspace %s is open on %s already, and %s does not have its keys. Maybe it was opened on another machine: copy the file from there."
              .formatted(id, stage, env.file()));
    }
    // Written before they count, so that no key is ever valid that nobody knows.
    env.write();
    first.seed(env, store.workspaces());
    return env.file();
  }

  private static Optional<String> setting(String name, String stage) {
    return name.equals("switchboard.prefix")
        ? Optional.of("switchboard-%s-".formatted(stage))
        : Optional.empty();
  }
}
