package dev.switchboard.infra;

import java.util.Locale;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.apigatewayv2.ThrottleSettings;
import software.amazon.awscdk.services.codedeploy.ILambdaDeploymentConfig;
import software.amazon.awscdk.services.codedeploy.LambdaDeploymentConfig;
import software.amazon.awscdk.services.logs.RetentionDays;

/// A whole Switchboard of its own. Tiers share nothing, and may share an account, because every
/// name begins with the tier's prefix.
enum Tier {
  /// Leaves nothing behind when it is torn down.
  DEV(false, RetentionDays.ONE_WEEK, 50),

  /// Keeps its data, whatever happens to its stacks.
  PROD(true, RetentionDays.THREE_MONTHS, 500);

  private final boolean kept;
  private final RetentionDays logs;
  private final int requestsPerSecond;

  Tier(boolean kept, RetentionDays logs, int requestsPerSecond) {
    this.kept = kept;
    this.logs = logs;
    this.requestsPerSecond = requestsPerSecond;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What the names of its tables, queues and everything else begin with; the functions get it as
  /// `SWITCHBOARD_PREFIX`.
  String prefix() {
    return "switchboard-" + id() + "-";
  }

  /// Whether its data outlives its stacks.
  boolean kept() {
    return kept;
  }

  RemovalPolicy whenRemoved() {
    return kept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
  }

  /// How traffic moves to a new version of a function.
  ILambdaDeploymentConfig moves() {
    return kept
        ? LambdaDeploymentConfig.CANARY_10_PERCENT_5_MINUTES
        : LambdaDeploymentConfig.ALL_AT_ONCE;
  }

  RetentionDays logs() {
    return logs;
  }

  /// How many requests a second each route takes; twice as many for a moment.
  ThrottleSettings throttle() {
    return ThrottleSettings.builder()
        .rateLimit(requestsPerSecond)
        .burstLimit(2 * requestsPerSecond)
        .build();
  }

  /// @param name the stack's last word
  StackProps stack(String name, String description) {
    return StackProps.builder()
        .stackName(prefix() + name)
        .description(description)
        .terminationProtection(kept)
        .build();
  }
}
