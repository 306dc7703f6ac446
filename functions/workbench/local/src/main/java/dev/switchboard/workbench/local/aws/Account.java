package dev.switchboard.workbench.local.aws;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/// The AWS account that this machine plays.
public final class Account {
  public static final String ID = "000000000000";
  public static final Region REGION = Region.US_EAST_1;

  /// DynamoDB Local and ElasticMQ look at their form only.
  public static final StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

  private Account() {}

  public static String queueArn(String queue) {
    return "arn:aws:sqs:%s:%s:%s".formatted(REGION, ID, queue);
  }

  public static String functionArn(String function) {
    return "arn:aws:lambda:%s:%s:function:%s".formatted(REGION, ID, function);
  }
}
