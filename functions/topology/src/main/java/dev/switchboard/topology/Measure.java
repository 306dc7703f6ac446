package dev.switchboard.topology;

/// What functions measure themselves. Each has one dimension, the stage, so that each costs as one
/// metric, and nothing while there is nothing to tell; what else is known is in the line of the
/// log.
///
/// @see <a
///   href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">Embedded
///   metric format</a>
public enum Measure {
  /// An owner's right of access to a calendar elsewhere turned out to be gone.
  GRANTS_LOST("GrantsLost", "Count"),

  /// Tasks that a sweep found and that somebody should have seen to long before.
  TASKS_OVERDUE("TasksOverdue", "Count"),

  /// How long whoever posted an event waited for its answer.
  WEBHOOK_ANSWER("WebhookAnswer", "Milliseconds");

  public static final String NAMESPACE = "Switchboard";
  public static final String STAGE = "Stage";

  private final String metric;
  private final String unit;

  Measure(String metric, String unit) {
    this.metric = metric;
    this.unit = unit;
  }

  /// Its name at CloudWatch.
  public String metric() {
    return metric;
  }

  public String unit() {
    return unit;
  }

  /// The stage whose names begin with this prefix: `switchboard-prod` of `switchboard-prod-`.
  public static String stage(String prefix) {
    var name = prefix.replaceFirst("-+$", "");
    return name.isEmpty() ? "none" : name;
  }
}
