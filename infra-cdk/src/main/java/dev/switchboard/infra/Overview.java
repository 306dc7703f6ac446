package dev.switchboard.infra;

import dev.switchboard.topology.Functions;
import dev.switchboard.topology.Measure;
import dev.switchboard.topology.Queues;
import dev.switchboard.topology.Source;
import dev.switchboard.topology.Tables;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;

/// The dashboard: first whether it is well, then where it is not. The rows go as a request goes:
/// what callers notice, what functions do, what waits in queues, what the tables say.
record Overview(Measures measures) {
  private static final int HALF = 12;

  List<List<IWidget>> rows() {
    return List.of(
        List.of(
            graph("How long callers wait (p99, ms)", ofHttp("Duration", Measures.SLOWEST_PERCENT)),
            graph("Requests", ofHttp("Invocations", Measures.SUM))),
        List.of(
            graph(
                "How long webhooks take to answer (ms)",
                Stream.of("p50", Measures.SLOWEST_PERCENT)
                    .map(statistic -> measures.of(Measure.WEBHOOK_ANSWER, statistic))),
            graph(
                "Calendars we are not let into, tasks overdue (must be 0)",
                Stream.of(Measure.GRANTS_LOST, Measure.TASKS_OVERDUE)
                    .map(measure -> measures.of(measure, Measures.SUM)))),
        List.of(
            graph("Failures, by function", ofAll("Errors", Measures.SUM)),
            graph("Refused to run, by function", ofAll("Throttles", Measures.SUM))),
        List.of(
            graph("Given up on (must be 0)", Queues.ALL.stream().map(measures::ofDeadLetters)),
            graph(
                "Oldest message (s)",
                Queues.ALL.stream()
                    .map(queue -> measures.of(queue, "ApproximateAgeOfOldestMessage")))),
        List.of(
            graph("At once, by function", ofAll("ConcurrentExecutions", Measures.MOST)),
            graph(
                "Requests refused by tables",
                Tables.ALL.stream().map(table -> measures.of(table, "ThrottledRequests")))));
  }

  private Stream<IMetric> ofHttp(String name, String statistic) {
    return Functions.ALL.stream()
        .filter(function -> function.source() instanceof Source.Http)
        .map(function -> measures.of(function, name, statistic));
  }

  private Stream<IMetric> ofAll(String name, String statistic) {
    return Functions.ALL.stream().map(function -> measures.of(function, name, statistic));
  }

  private static IWidget graph(String title, Stream<? extends IMetric> measures) {
    return GraphWidget.Builder.create()
        .title(title)
        .width(HALF)
        .left(measures.map(IMetric.class::cast).toList())
        .build();
  }
}
