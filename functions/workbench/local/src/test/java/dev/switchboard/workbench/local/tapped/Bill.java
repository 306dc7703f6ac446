package dev.switchboard.workbench.local.tapped;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// What was used of AWS, and what that costs by the list prices of us-east-1, in US dollars, free
/// amounts left aside.
///
/// @param requests over HTTP
/// @param messages each sent, received and deleted once
/// @param lambda how long functions run
/// @see <a href="https://aws.amazon.com/lambda/pricing/">Lambda</a>, <a
///   href="https://aws.amazon.com/api-gateway/pricing/">API Gateway</a>, <a
///   href="https://aws.amazon.com/dynamodb/pricing/on-demand/">DynamoDB</a>, <a
///   href="https://aws.amazon.com/sqs/pricing/">SQS</a>, <a
///   href="https://aws.amazon.com/cloudwatch/pricing/">CloudWatch</a> and <a
///   href="https://aws.amazon.com/xray/pricing/">X-Ray</a>
record Bill(
    int requests,
    int messages,
    double writeUnits,
    double readUnits,
    Duration lambda,
    long logBytes) {
  private static final double MILLION = 1e6;
  private static final double HTTP_REQUEST = 1.00 / MILLION;
  private static final double INVOCATION = 0.20 / MILLION;
  private static final double GIGABYTE_SECOND = 0.0000133334;
  private static final double WRITE_UNIT = 0.625 / MILLION;
  private static final double READ_UNIT = 0.125 / MILLION;
  private static final double QUEUE_REQUEST = 0.40 / MILLION;
  private static final double TRACE = 5.00 / MILLION;
  private static final double LOG_BYTE = 0.50 / (1 << 30);
  private static final int REQUESTS_OF_A_MESSAGE = 3;

  /// A function has one gigabyte of memory. Its own work takes well below a millisecond once it is
  /// warm; this leaves room for what reads and writes the event around it.
  private static final Duration OWN_TIME = Duration.ofMillis(5);

  /// What a request to DynamoDB or SQS takes from within Lambda at the median, rounded up from the
  /// 7.6 ms that are published for a write.
  ///
  /// @see <a href="https://github.com/alexdebrie/dynamodb-performance-testing">measured from
  ///   Lambda</a>
  private static final Duration ROUND_TRIP = Duration.ofMillis(8);

  /// `START`, `END` and `REPORT`, and one line of ours.
  private static final long LOG_OF_AN_INVOCATION = 1000;

  /// The line of the API's access log.
  private static final long LOG_OF_A_REQUEST = 400;

  /// Adds up what was seen. A function is taken to be called for one message at a time, and to wait
  /// for one request after the other, so that it can only become cheaper.
  static Bill of(int requests, List<Asked> dynamoDb, List<Asked> sqs) {
    int sent = (int) sqs.stream().filter(each -> each.operation().equals("SendMessage")).count();
    var asked = dynamoDb.stream().filter(each -> !each.isSweep()).toList();
    int invocations = requests + sent;
    return new Bill(
        requests,
        sent,
        asked.stream().filter(each -> !each.isRead()).mapToDouble(Asked::units).sum(),
        asked.stream().filter(Asked::isRead).mapToDouble(Asked::units).sum(),
        OWN_TIME.multipliedBy(invocations).plus(ROUND_TRIP.multipliedBy(asked.size() + sent)),
        LOG_OF_AN_INVOCATION * invocations + LOG_OF_A_REQUEST * requests);
  }

  double dollars() {
    return requests * (HTTP_REQUEST + TRACE)
        + (requests + messages) * INVOCATION
        + lambda.toMillis() / 1000.0 * GIGABYTE_SECOND
        + messages * REQUESTS_OF_A_MESSAGE * QUEUE_REQUEST
        + writeUnits * WRITE_UNIT
        + readUnits * READ_UNIT
        + logBytes * LOG_BYTE;
  }

  /// As the table in the README has it, for a thousand times as much.
  String row(String what) {
    return String.format(
        Locale.ROOT,
        "| %s | %.4f | %d | %d | %.1f | %.1f | %d ms | %.1f KB |",
        what,
        dollars() * 1000,
        requests,
        messages,
        writeUnits,
        readUnits,
        lambda.toMillis(),
        logBytes / 1024.0);
  }
}
