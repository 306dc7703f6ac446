package dev.switchboard.workbench.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.domain.workspace.ApiKey;
import dev.switchboard.domain.workspace.WebhookCredential;
import dev.switchboard.domain.workspace.Workspace;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.domain.workspace.Workspaces;
import dev.switchboard.topology.Tables;
import dev.switchboard.workbench.local.aws.LocalDynamoDb;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class FirstWorkspaceTest {
  private static final WorkspaceId ID = new WorkspaceId("demo");

  private final FirstWorkspace demo = FirstWorkspace.demo(new SecureRandom());

  private LocalDynamoDb dynamoDb;
  private DynamoDbClient client;
  private Workspaces workspaces;

  @BeforeEach
  void start() throws IOException {
    dynamoDb = LocalDynamoDb.start(Optional.empty(), "", Tables.ALL);
    client = dynamoDb.client();
    workspaces = new DynamoDbStore(client, "", InstantSource.system(), Duration.ZERO).workspaces();
  }

  @AfterEach
  void stop() {
    client.close();
    dynamoDb.close();
  }

  @Test
  void the_credentials_in_the_file_are_those_that_open_the_workspace(@TempDir Path home) {
    var env = LocalEnv.open(home);
    demo.seed(env, workspaces);

    var workspace = workspaces.find(ID).orElseThrow();
    assertThat(workspace.credentials())
        .hasSize(3)
        .extracting(WebhookCredential::secret)
        .containsOnly(env.get(LocalEnv.WEBHOOK_SECRET).orElseThrow());
    assertThat(workspaces.knows(key(env))).isTrue();
  }

  @Test
  void a_restart_changes_nothing_not_even_what_somebody_changed(@TempDir Path home) {
    var env = LocalEnv.open(home);
    demo.seed(env, workspaces);
    env.write();
    workspaces.put(new Workspace(ID, "Renamed", List.of()));

    var again = LocalEnv.open(home);
    demo.seed(again, workspaces);

    assertThat(key(again)).isEqualTo(key(env));
    assertThat(again.get(LocalEnv.WEBHOOK_SECRET)).isEqualTo(env.get(LocalEnv.WEBHOOK_SECRET));
    assertThat(workspaces.find(ID).orElseThrow().name()).isEqualTo("Renamed");
  }

  @Test
  void a_lost_file_means_new_credentials_that_work(@TempDir Path home, @TempDir Path other) {
    demo.seed(LocalEnv.open(home), workspaces);

    var env = LocalEnv.open(other);
    demo.seed(env, workspaces);

    assertThat(workspaces.find(ID).orElseThrow().credentials())
        .extracting(WebhookCredential::secret)
        .containsOnly(env.get(LocalEnv.WEBHOOK_SECRET).orElseThrow());
    assertThat(workspaces.knows(key(env))).isTrue();
  }

  private static ApiKey key(LocalEnv env) {
    return ApiKey.read(env.get(LocalEnv.API_KEY).orElseThrow()).orElseThrow();
  }
}
