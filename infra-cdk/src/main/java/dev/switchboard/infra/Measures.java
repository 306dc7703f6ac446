package dev.switchboard.infra;

import dev.switchboard.topology.Function;
import dev.switchboard.topology.Measure;
import dev.switchboard.topology.Queue;
import dev.switchboard.topology.Table;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Metric;

/// What is measured of a tier's things, minute by minute.
///
/// @see <a
///   href="https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html">Lambda's</a>,
///   <a
///   href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html">SQS's</a>
///   and <a
///   href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html">DynamoDB's
///   metrics</a>
record Measures(Names names) {
  static final String SUM = "Sum";
  static final String MOST = "Maximum";
  static final String SLOWEST_PERCENT = "p99";
  static final String FAILURES = "Failures";

  /// Of all functions: what they logged as an error, and how often they ran out of time.
  Metric ofFailures() {
    return metric(names.measures(), FAILURES, SUM, Map.of(), "failures");
  }

  /// How often any function of the account was refused to run in this region: they all draw on one
  /// concurrency.
  static Metric ofRefusals() {
    return metric("AWS/Lambda", "Throttles", SUM, Map.of(), "refused");
  }

  /// Of all versions together, under the alias that traffic goes to.
  Metric of(Function function, String name, String statistic) {
    var alias = names.of(function) + ":" + Names.LIVE;
    return metric(
        "AWS/Lambda",
        name,
        statistic,
        Map.of("FunctionName", names.of(function), "Resource", alias),
        function.name());
  }

  Metric of(Queue queue, String name) {
    return metric("AWS/SQS", name, MOST, Map.of("QueueName", names.of(queue)), queue.name());
  }

  Metric ofDeadLetters(Queue queue) {
    return metric(
        "AWS/SQS",
        "ApproximateNumberOfMessagesVisible",
        MOST,
        Map.of("QueueName", names.deadLettersOf(queue)),
        queue.deadLetters());
  }

  Metric of(Table table, String name) {
    return metric("AWS/DynamoDB", name, SUM, Map.of("TableName", names.of(table)), table.name());
  }

  /// What the functions of the tier measure themselves.
  Metric of(Measure measure, String statistic) {
    var stage = Measure.stage(names.tier().prefix());
    return metric(
        Measure.NAMESPACE,
        measure.metric(),
        statistic,
        Map.of(Measure.STAGE, stage),
        "%s, %s".formatted(measure.metric(), statistic));
  }

  static Metric ofApi(String id, String name, String statistic) {
    return metric("AWS/ApiGateway", name, statistic, Map.of("ApiId", id), name);
  }

  private static Metric metric(
      String namespace,
      String name,
      String statistic,
      Map<String, String> dimensions,
      String label) {
    return Metric.Builder.create()
        .namespace(namespace)
        .metricName(name)
        .statistic(statistic)
        .dimensionsMap(dimensions)
        .period(Duration.minutes(1))
        .label(label)
        .build();
  }
}
