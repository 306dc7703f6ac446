package dev.switchboard.workbench.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.sqs.QueuesContract;
import dev.switchboard.topology.Queues;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// What the queues promise, those that the template makes keep.
final class QueuesOnTemplateTest extends QueuesContract {
  @Override
  protected SqsClient sqs() {
    return OneAws.queues();
  }

  @Override
  protected String prefix() {
    return Assembly.PREFIX;
  }

  @Test
  void a_message_is_tried_as_often_and_hidden_as_long_as_the_template_says() {
    for (var queue : Queues.ALL) {
      var url = sqs().getQueueUrl(request -> request.queueName(prefix() + queue.name())).queueUrl();
      var attributes =
          sqs()
              .getQueueAttributes(
                  request -> request.queueUrl(url).attributeNames(QueueAttributeName.ALL))
              .attributesAsStrings();

      assertThat(attributes)
          .containsEntry("VisibilityTimeout", Long.toString(queue.visibility().toSeconds()))
          .hasEntrySatisfying(
              "RedrivePolicy",
              policy ->
                  assertThat(policy)
                      .contains(Assembly.PREFIX + queue.deadLetters())
                      .contains(Integer.toString(queue.mostReceives())));
    }
  }
}
