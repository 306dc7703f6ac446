package dev.switchboard.topology;

import java.time.Duration;

/// A standard SQS queue with a dead-letter queue of its own.
///
/// @param visibility how long a received message stays hidden; at least six times the consumer's
///   time-out
/// @param mostReceives how often a message is tried before it is parked
/// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html">Lambda
///   with SQS</a>
public record Queue(String name, Duration visibility, int mostReceives) {
  public String deadLetters() {
    return name + "-dead";
  }
}
