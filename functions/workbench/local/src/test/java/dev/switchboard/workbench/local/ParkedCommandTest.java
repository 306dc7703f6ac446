package dev.switchboard.workbench.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.switchboard.adapter.sqs.SqsQueues;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.topology.Queues;
import dev.switchboard.workbench.local.aws.LocalSqs;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;

final class ParkedCommandTest {
  private static final String PREFIX = "switchboard-dev-";
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  private LocalSqs server;
  private SqsClient sqs;

  @BeforeEach
  void start() throws IOException {
    server = LocalSqs.start(Optional.empty(), PREFIX, Queues.ALL);
    sqs = server.client();
    var message = new SQSMessage();
    message.setBody("{\"version\":9}");
    new SqsQueues(sqs, PREFIX)
        .parking(Queues.TASKS, () -> NOW)
        .park(message, new Fault.Lasting("It is of a version to come."));
  }

  @AfterEach
  void stop() {
    sqs.close();
    server.close();
  }

  @Test
  void every_queue_is_looked_at_and_what_is_parked_is_shown_with_its_reason() {
    var lines = ParkedCommand.run(sqs, PREFIX, ParkedCommand.ALL, false);

    assertThat(lines).hasSize(Queues.ALL.size() + 1).contains("  tasks: 1 parked");
    assertThat(String.join("\n", lines))
        .contains("It is of a version to come.", NOW.toString(), "{\"version\":9}");
  }

  @Test
  void what_is_sent_again_is_in_its_queue_and_not_parked_any_more() {
    assertThat(ParkedCommand.run(sqs, PREFIX, "tasks", true))
        .containsExactly("  tasks: 1 sent again");

    assertThat(ParkedCommand.run(sqs, PREFIX, "tasks", false)).containsExactly("  tasks: 0 parked");
    var url = sqs.getQueueUrl(it -> it.queueName(PREFIX + "tasks")).queueUrl();
    assertThat(sqs.receiveMessage(it -> it.queueUrl(url)).messages()).hasSize(1);
  }

  @Test
  void a_queue_that_is_not_there_is_refused_by_name() {
    assertThatThrownBy(() -> ParkedCommand.run(sqs, PREFIX, "nope", false))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("nope");
  }
}
