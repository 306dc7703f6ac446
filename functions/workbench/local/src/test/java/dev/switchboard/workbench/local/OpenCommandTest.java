package dev.switchboard.workbench.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.domain.workspace.ApiKey;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.domain.workspace.Workspaces;
import dev.switchboard.topology.Tables;
import dev.switchboard.workbench.local.aws.LocalDynamoDb;
import dev.switchboard.workbench.local.player.Target;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

final class OpenCommandTest {
  private static final String PREFIX = "switchboard-dev-";
  private static final WorkspaceId ACME = new WorkspaceId("acme");
  private static final URI URL = URI.create("https://api.example.com");

  @TempDir private Path home;
  private LocalDynamoDb dynamoDb;
  private DynamoDbClient client;
  private Workspaces workspaces;

  @BeforeEach
  void start() throws IOException {
    dynamoDb = LocalDynamoDb.start(Optional.empty(), PREFIX, Tables.ALL);
    client = dynamoDb.client();
    workspaces =
        new DynamoDbStore(client, PREFIX, InstantSource.system(), Duration.ZERO).workspaces();
  }

  @AfterEach
  void stop() {
    client.close();
    dynamoDb.close();
  }

  @Test
  void what_the_file_names_opens_the_workspace_of_that_stage() throws IOException {
    var file = open();
    var target = Target.read(file, Map.of());

    assertThat(file).hasFileName("dev-acme.env");
    assertThat(Files.getPosixFilePermissions(file))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    assertThat(target.url()).isEqualTo(URL);
    assertThat(workspaces.knows(ApiKey.read(target.apiKey()).orElseThrow())).isTrue();
    assertThat(workspaces.find(ACME).orElseThrow().credentials())
        .hasSize(3)
        .allMatch(credential -> credential.secret().equals(target.webhookSecret()));
  }

  @Test
  void run_again_it_changes_nothing() throws IOException {
    var before = Files.readString(open());
    var workspace = workspaces.find(ACME);

    assertThat(open()).hasContent(before);
    assertThat(workspaces.find(ACME)).isEqualTo(workspace);
  }

  @Test
  void where_the_first_run_wrote_only_the_file_the_second_one_opens_the_workspace()
      throws IOException {
    open();
    stop();
    start();

    var key = ApiKey.read(Target.read(open(), Map.of()).apiKey()).orElseThrow();

    assertThat(workspaces.knows(key)).isTrue();
    assertThat(workspaces.find(ACME)).isPresent();
  }

  @Test
  void what_somebody_else_has_opened_keeps_its_keys(@TempDir Path elsewhere) {
    open();
    var workspace = workspaces.find(ACME);

    assertThatThrownBy(() -> open(elsewhere)).hasMessageContaining("opened on another machine");

    assertThat(workspaces.find(ACME)).isEqualTo(workspace);
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void a_url_that_was_not_given_is_asked_for() {
    assertThatThrownBy(
            () -> OpenCommand.open(home, "acme", "dev", URI.create("api.example.com"), Map.of()))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("-Durl=https://");
  }

  private Path open() {
    return open(home);
  }

  private Path open(Path folder) {
    return OpenCommand.open(
        folder,
        "acme",
        "dev",
        URL,
        Map.of("switchboard.dynamodb.endpoint", dynamoDb.endpoint().toString()));
  }
}
