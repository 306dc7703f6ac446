package dev.switchboard.workbench.rehearsal;

import dev.switchboard.adapter.dynamodb.DynamoDbStore;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.topology.Secret;
import dev.switchboard.topology.Secrets;
import dev.switchboard.workbench.local.FirstWorkspace;
import dev.switchboard.workbench.local.LocalEnv;
import dev.switchboard.workbench.local.aws.LocalDynamoDb;
import dev.switchboard.workbench.local.aws.LocalSqs;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What stands in for AWS: tables and queues, empty, as the templates have them; a key; and the
/// parameters that somebody has to put there.
record Aws(LocalDynamoDb tables, LocalSqs queues, StandIns others) implements AutoCloseable {
  static Aws start() throws IOException {
    var tables = LocalDynamoDb.start(Optional.empty(), "", List.of());
    try (var client = tables.client()) {
      var making = new TemplateTables(client);
      TemplateTables.of(Assembly.prod()).forEach(making::make);
    }
    var queues = LocalSqs.start(Optional.empty(), "", List.of());
    try (var client = queues.client()) {
      var making = new TemplateQueues(client);
      TemplateQueues.of(Assembly.prod()).forEach(making::make);
    }
    var parameters =
        Secrets.ALL.stream()
            .map(Secret::name)
            .collect(Collectors.toMap("/switchboard/prod/"::concat, name -> "the-" + name));
    return new Aws(tables, queues, new StandIns(parameters));
  }

  /// Where each service is, by the first words of its targets.
  Map<String, URI> services() {
    return Map.of(
        "DynamoDB_20120810", tables.endpoint(),
        "AmazonSQS", queues.endpoint(),
        "TrentService", others.url(),
        "AmazonSSM", others.url());
  }

  /// Opens a workspace, as `-Popen` does, and writes down how it is called.
  void open(LocalEnv env) {
    try (var client = tables.client()) {
      var store = new DynamoDbStore(client, Assembly.PREFIX, InstantSource.system(), Duration.ZERO);
      new FirstWorkspace(new WorkspaceId("harbour"), "Harbour", new SecureRandom())
          .seed(env, store.workspaces());
    }
  }

  @Override
  public void close() {
    others.close();
    queues.close();
    tables.close();
  }
}
