package dev.switchboard.workbench.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.topology.Queue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
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
    return client
        .receiveMessage(request -> request.queueUrl(url(client)).maxNumberOfMessages(10))
        .messages();
  }

  private static String url(SqsClient client) {
    return client.getQueueUrl(request -> request.queueName("t-calls")).queueUrl();
  }
}
