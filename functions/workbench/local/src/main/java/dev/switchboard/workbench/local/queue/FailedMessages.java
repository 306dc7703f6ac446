package dev.switchboard.workbench.local.queue;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import dev.switchboard.workbench.local.function.Invocation;
import dev.switchboard.workbench.local.function.Invocation.Answered;
import dev.switchboard.workbench.local.function.Invocation.Threw;
import dev.switchboard.workbench.local.function.Invocation.TimedOut;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.model.Message;

/// Which messages of a batch have to come again, by how the call ended that got them.
///
/// @see <a
///   href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">Lambda
///   with SQS, errors</a>
final class FailedMessages {
  private FailedMessages() {}

  /// Their ids.
  static Set<String> of(List<Message> messages, Invocation<SQSBatchResponse> ended) {
    var all = messages.stream().map(Message::messageId).collect(Collectors.toUnmodifiableSet());
    return switch (ended) {
      case Answered<SQSBatchResponse> answer -> named(all, answer.value());
      case Threw<SQSBatchResponse> _, TimedOut<SQSBatchResponse> _ -> all;
    };
  }

  /// An answer that names a message which was not in the batch fails all of it.
  private static Set<String> named(Set<String> all, Optional<SQSBatchResponse> answer) {
    var named =
        answer.map(SQSBatchResponse::getBatchItemFailures).stream()
            .flatMap(List::stream)
            .map(BatchItemFailure::getItemIdentifier)
            .collect(Collectors.toSet());
    return all.containsAll(named) ? named : all;
  }
}
