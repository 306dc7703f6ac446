package dev.switchboard.infra;

import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.sns.Topic;

/// Makes the alarms of a stack. Each says in its text what is wrong and what to do first, and tells
/// the tier's topic of alarms when it begins and when it is over. There are few, because each costs
/// as much as nine thousand webhooks a month: what callers or owners notice has one, and what tells
/// where it comes from is on the dashboard.
final class Alarms {
  /// Those that stop a deployment, too.
  static final String FUNCTIONS_FAILED = "functions-failed";

  static final String CALLERS_WAIT = "callers-wait";

  private final Names names;
  private final SnsAction tell;

  Alarms(Names names) {
    this.names = names;
    this.tell = new SnsAction(Topic.fromTopicArn(names.stack(), "alarms", names.alarmsArn()));
  }

  /// Goes off when a measure is above a limit in each of so many minutes on end.
  void above(String id, IMetric measure, double limit, int minutes, String text) {
    var alarm =
        Alarm.Builder.create(names.stack(), id)
            .alarmName(names.alarm(id))
            .alarmDescription(text)
            .metric(measure)
            .threshold(limit)
            .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
            .evaluationPeriods(minutes)
            .treatMissingData(TreatMissingData.NOT_BREACHING)
            .build();
    alarm.addAlarmAction(tell);
    alarm.addOkAction(tell);
  }
}
