package dev.switchboard.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What production costs in a month in which nobody calls, by the list prices of us-east-1 in US
/// dollars: what is paid for being there, for asking queues, and for sweeping. The README says it;
/// whoever makes it a tenth dearer changes that line, or the change.
///
/// @see <a href="https://aws.amazon.com/kms/pricing/">KMS</a>, <a
///   href="https://aws.amazon.com/cloudwatch/pricing/">CloudWatch</a>, <a
///   href="https://aws.amazon.com/sqs/pricing/">SQS</a>, <a
///   href="https://aws.amazon.com/lambda/pricing/">Lambda</a> and <a
///   href="https://aws.amazon.com/dynamodb/pricing/on-demand/">DynamoDB</a>
final class IdleCostTest {
  private static final double TOLERATED = 1.10;
  private static final double MOST = 3.00;
  private static final double KEY = 1.00;
  private static final double ALARM = 0.10;
  private static final double MILLION = 1e6;
  private static final double QUEUE_REQUEST = 0.40 / MILLION;
  private static final double INVOCATION = 0.20 / MILLION;
  private static final double GIGABYTE_SECOND = 0.0000133334;
  private static final double READ_UNIT = 0.125 / MILLION;
  private static final double MINUTES = 365.25 / 12 * 24 * 60;

  /// Lambda asks a queue by five at a time, each of which waits 20 s for a message.
  ///
  /// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html">How
  ///   queues are asked</a>
  private static final double ASKED_A_MINUTE = 5 * 3;

  /// A message is sent, received and deleted.
  private static final double REQUESTS_OF_A_MESSAGE = 3;

  /// A sweep asks an index, finds nothing, and ends.
  private static final double SECONDS_OF_A_SWEEP = 0.02;

  /// Half a unit for each key that is asked: five by the sweep of tasks, one by each of the others.
  private static final double UNITS_OF_A_SWEEP = 1;

  /// What each account has without paying, for as long as it is there.
  private static final double FREE_ALARMS = 10;

  private static final double FREE_QUEUE_REQUESTS = MILLION;

  private final Synthesized made = Synthesized.of(Tier.PROD);

  @Test
  void an_idle_month_costs_what_the_readme_says() {
    costsAsWritten(listed(), "by list prices");
  }

  @Test
  void and_less_than_three_dollars_with_what_aws_leaves_free_for_good() {
    double paid = paid();

    assertThat(paid).isLessThan(MOST);
    costsAsWritten(paid, "less what AWS leaves free for good");
  }

  private double listed() {
    return keys() + count("AWS::CloudWatch::Alarm") * ALARM + asking() * QUEUE_REQUEST + sweeps();
  }

  /// Of what functions do in such a month, nothing is paid for: a million invocations are free.
  private double paid() {
    return keys()
        + Math.max(0, count("AWS::CloudWatch::Alarm") - FREE_ALARMS) * ALARM
        + Math.max(0, asking() - FREE_QUEUE_REQUESTS) * QUEUE_REQUEST
        + swept() * UNITS_OF_A_SWEEP * READ_UNIT;
  }

  private double keys() {
    return count("AWS::KMS::Key") * KEY;
  }

  private double asking() {
    return count("AWS::Lambda::EventSourceMapping") * ASKED_A_MINUTE * MINUTES
        + swept() * REQUESTS_OF_A_MESSAGE;
  }

  private double sweeps() {
    return swept()
        * (INVOCATION + SECONDS_OF_A_SWEEP * GIGABYTE_SECOND + UNITS_OF_A_SWEEP * READ_UNIT);
  }

  /// Each schedule comes once a minute; EventBridge charges nothing for that.
  private double swept() {
    return count("AWS::Events::Rule") * MINUTES;
  }

  private double count(String type) {
    long count = made.all(type).count();
    assertThat(count).as(type).isPositive();
    return count;
  }

  private static void costsAsWritten(double dollars, String how) {
    var what = "A month in which nobody calls, " + how;
    assertThat(dollars)
        .as("README.md has to say: | %s | %s |", what, String.format(Locale.ROOT, "%.2f", dollars))
        .isBetween(written(what) / TOLERATED, written(what) * TOLERATED);
  }

  private static double written(String what) {
    try {
      var readme = Files.readString(Path.of("../README.md"));
      var row = Pattern.compile("\\| %s \\| ([0-9.]+) \\|".formatted(what)).matcher(readme);
      return row.find() ? Double.parseDouble(row.group(1)) : 0;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
