package dev.switchboard.workbench.local.aws;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import dev.switchboard.topology.Queue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How ElasticMQ is to be: the queues of the topology, where it listens, where it writes.
///
/// @see <a href="https://github.com/softwaremill/elasticmq#configuration">ElasticMQ
///   configuration</a>
final class ElasticMqConfig {
  private ElasticMqConfig() {}

  /// @param storage the JDBC URL of its messages; empty keeps them in memory
  static Config of(int port, Optional<String> storage, String prefix, List<Queue> queues) {
    Map<String, Object> messages =
        storage
            .map(uri -> Map.<String, Object>of("enabled", true, "uri", uri))
            .orElse(Map.of("enabled", false));
    return ConfigFactory.parseMap(
            Map.of(
                "pekko",
                pekko(),
                "node-address",
                Map.of("protocol", "http", "host", "127.0.0.1", "port", port, "context-path", ""),
                "rest-sqs",
                Map.of("bind-port", port, "bind-hostname", "127.0.0.1", "sqs-limits", "strict"),
                "aws",
                Map.of("region", Account.REGION.id(), "accountId", Account.ID),
                "messages-storage",
                messages,
                "queues",
                queues(prefix, queues)))
        .withFallback(ConfigFactory.load());
  }

  /// Where a message could not be written, its sender hears of it: what wrote it stops. By default
  /// it would go on as if nothing had happened.
  private static Map<String, Object> pekko() {
    return Map.of(
        "loglevel",
        "ERROR",
        "stdout-loglevel",
        "ERROR",
        "jvm-shutdown-hooks",
        "off",
        "actor",
        Map.of(
            "guardian-supervisor-strategy", "org.apache.pekko.actor.StoppingSupervisorStrategy"));
  }

  private static Map<String, Object> queues(String prefix, List<Queue> queues) {
    var all = new HashMap<String, Object>();
    for (var queue : queues) {
      var deadLetters = prefix + queue.deadLetters();
      all.put(deadLetters, Map.of());
      all.put(
          prefix + queue.name(),
          Map.of(
              "defaultVisibilityTimeout",
              "%d milliseconds".formatted(queue.visibility().toMillis()),
              "deadLettersQueue",
              Map.of("name", deadLetters, "maxReceiveCount", queue.mostReceives())));
    }
    return all;
  }
}
