package dev.switchboard.workbench.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.topology.Queue;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class LocalSqsTest {
  private static final List<Queue> QUEUES = List.of(new Queue("calls", Duration.ofMinutes(2), 5));

  @Test
  void a_queue_is_as_the_topology_says() throws IOException {
    try (var queues = LocalSqs.start(Optional.empty(), "t-", QUEUES);
        var client = queues.client()) {
      assertThat(attributes(client))
          .containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "120")
          .containsEntry(
              QueueAttributeName.REDRIVE_POLICY,
              "{\"deadLetterTargetArn\":\"arn:aws:sqs:us-east-1:000000000000:t-calls-dead\",\"maxReceiveCount\":5}");
    }
  }

  @Test
  void messages_are_still_there_after_a_restart_even_those_that_somebody_held(@TempDir Path folder)
      throws IOException {
    try (var queues = LocalSqs.start(Optional.of(folder), "t-", QUEUES);
        var client = queues.client()) {
      send(client, "held");
      assertThat(receive(client)).hasSize(1);
      send(client, "waiting – 世界");
    }

    try (var queues = LocalSqs.start(Optional.of(folder), "t-", QUEUES);
        var client = queues.client()) {
      assertThat(receive(client))
          .extracting(Message::body)
          .containsExactlyInAnyOrder("held", "waiting – 世界");
    }
  }

  @Test
  void that_a_message_was_held_when_the_process_ended_does_not_count(@TempDir Path folder)
      throws IOException {
    try (var queues = LocalSqs.start(Optional.of(folder), "t-", QUEUES);
        var client = queues.client()) {
      send(client, "held");
      receive(client);
    }

    try (var queues = LocalSqs.start(Optional.of(folder), "t-", QUEUES);
        var client = queues.client()) {
      assertThat(receive(client))
          .extracting(message -> message.attributesAsStrings().get("ApproximateReceiveCount"))
          .containsExactly("1");
    }
  }

  @Test
  void a_message_that_was_just_being_parked_when_the_process_ended_is_parked_once(
      @TempDir Path folder) throws Exception {
    var patient = List.of(new Queue("calls", Duration.ofMillis(1), 1));
    try (var queues = LocalSqs.start(Optional.of(folder), "t-", patient);
        var client = queues.client()) {
      send(client, "poison");
      while (receive(client, "t-calls-dead").isEmpty()) {
        receive(client);
      }
    }
    copy(folder, tableOf("t-calls-dead"), tableOf("t-calls"));

    try (var queues = LocalSqs.start(Optional.of(folder), "t-", patient);
        var client = queues.client()) {
      assertThat(receive(client)).isEmpty();
      assertThat(receive(client, "t-calls-dead")).hasSize(1);
    }
  }

  @Test
  void a_delayed_message_stays_delayed_over_a_restart(@TempDir Path folder) throws IOException {
    try (var queues = LocalSqs.start(Optional.of(folder), "t-", QUEUES);
        var client = queues.client()) {
      client.sendMessage(
          request -> request.queueUrl(url(client)).messageBody("later").delaySeconds(600));
    }

    try (var queues = LocalSqs.start(Optional.of(folder), "t-", QUEUES);
        var client = queues.client()) {
      assertThat(receive(client)).isEmpty();
      assertThat(attributes(client))
          .containsEntry(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED, "1");
    }
  }

  @Test
  void a_topology_that_changed_wins_over_what_the_folder_remembers(@TempDir Path folder)
      throws IOException {
    LocalSqs.start(Optional.of(folder), "t-", QUEUES).close();
    var changed = List.of(new Queue("calls", Duration.ofSeconds(7), 3));

    try (var queues = LocalSqs.start(Optional.of(folder), "t-", changed);
        var client = queues.client()) {
      assertThat(attributes(client)).containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "7");
    }
  }

  private static Map<QueueAttributeName, String> attributes(SqsClient client) {
    return client
        .getQueueAttributes(
            request -> request.queueUrl(url(client)).attributeNames(QueueAttributeName.ALL))
        .attributes();
  }

  private static void send(SqsClient client, String body) {
    client.sendMessage(request -> request.queueUrl(url(client)).messageBody(body));
  }

  private static List<Message> receive(SqsClient client) {
    return receive(client, "t-calls");
  }

  private static List<Message> receive(SqsClient client, String queue) {
    return client
        .receiveMessage(request ->
            request
                .queueUrl(url(client, queue))
                .maxNumberOfMessages(10)
                .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
        .messages();
  }

  private static String url(SqsClient client) {
    return url(client, "t-calls");
  }

  private static String url(SqsClient client, String queue) {
    return client.getQueueUrl(request -> request.queueName(queue)).queueUrl();
  }

  private static void copy(Path folder, String from, String to) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:h2:" + folder.resolve("messages"));
        var statement = connection.createStatement()) {
      statement.execute("insert into %s select * from %s".formatted(to, from));
    }
  }

  /// The name that ElasticMQ gives to the table of a queue.
  private static String tableOf(String queue) {
    return "message_%s_%x".formatted(queue.replace('-', '_'), queue.hashCode());
  }
}
