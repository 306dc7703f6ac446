package dev.switchboard.workbench.bench.growth;

import static dev.switchboard.workbench.bench.growth.Deed.BOOKING;
import static dev.switchboard.workbench.bench.growth.Deed.CALL;
import static dev.switchboard.workbench.bench.growth.Deed.TASK;

import dev.switchboard.topology.Function;
import dev.switchboard.topology.Functions;
import dev.switchboard.topology.Source.Http;
import dev.switchboard.topology.Source.Messages;
import dev.switchboard.topology.Tables;
import java.util.List;
import java.util.Map;

/// What a deployment has only so much of. Limits are those of AWS, and of the topology; needs were
/// counted on the local stack, by table and index, on 21 November 2026.
///
/// @see <a
///   href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html">What
///   a key of a table bears</a>
/// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda's
///   limits</a>
final class Bottlenecks {
  private static final double CONCURRENCY_OF_AN_ACCOUNT = 1000;
  private static final double REQUESTS_OF_AN_ACCOUNT = 10_000;
  private static final double WRITES_OF_A_KEY = 1000;

  private static final double WEBHOOKS = 6;
  private static final double MESSAGES_OF_A_CALL = 7;

  /// Seconds that a function works for a message, where each request takes 8 ms: a fact of a call
  /// takes two, a changed day and a notice about five, a task about eighteen.
  private static final double A_FACT = 0.017;

  private static final double A_CHANGED_DAY = 0.05;
  private static final double A_NOTICE = 0.05;
  private static final double A_TASK = 0.15;
  private static final double A_WEBHOOK = 0.02;

  private Bottlenecks() {}

  /// @param busiest the share of the busiest workspace
  static List<Bottleneck> all(double busiest) {
    return List.of(
        forAll("requests of an account's APIs", REQUESTS_OF_AN_ACCOUNT, Map.of(CALL, WEBHOOKS)),
        forAll(
            "functions of an account that run at once",
            CONCURRENCY_OF_AN_ACCOUNT,
            Map.of(
                CALL, WEBHOOKS * A_WEBHOOK + MESSAGES_OF_A_CALL * A_FACT,
                BOOKING, A_CHANGED_DAY + A_NOTICE,
                TASK, A_TASK + A_NOTICE)),
        worker(Functions.CALL_RECORDER, Map.of(CALL, MESSAGES_OF_A_CALL * A_FACT)),
        worker(Functions.BOOKING_FOLLOW_UPS, Map.of(BOOKING, A_CHANGED_DAY)),
        worker(Functions.TASK_RUNNER, Map.of(TASK, A_TASK)),
        worker(Functions.NOTICE_SENDER, Map.of(BOOKING, A_NOTICE, TASK, A_NOTICE)),
        forAll(
            "writes to the keys of due tasks",
            Tables.SHARDS_OF_TASKS * WRITES_OF_A_KEY,
            Map.of(TASK, 23.0)),
        forAll("writes to the key of due days", WRITES_OF_A_KEY, Map.of(BOOKING, 2.0)),
        forAll(
            "writes to the key of due notices", WRITES_OF_A_KEY, Map.of(BOOKING, 5.0, TASK, 4.0)),
        new Bottleneck(
            "writes to the key of the busiest workspace's newest tasks",
            WRITES_OF_A_KEY,
            Map.of(TASK, 14.0),
            busiest),
        new Bottleneck(
            "writes to the key of the busiest workspace's newest notices",
            WRITES_OF_A_KEY,
            Map.of(BOOKING, 4.0, TASK, 5.0),
            busiest));
  }

  private static Bottleneck forAll(String name, double limit, Map<Deed, Double> needs) {
    return new Bottleneck(name, limit, needs, 1);
  }

  /// As many of its runs as its queue may have at once; a batch is worked through one by one.
  private static Bottleneck worker(Function function, Map<Deed, Double> needs) {
    return switch (function.source()) {
      case Messages(var _, var _, var concurrency) ->
          forAll("runs of " + function.name(), concurrency, needs);
      case Http _ ->
          throw new IllegalArgumentException(
              "Function (%s) must drain a queue.".formatted(function.name()));
    };
  }
}
