package dev.switchboard.infra;

import dev.switchboard.topology.Function;
import dev.switchboard.topology.Queue;
import dev.switchboard.topology.Schedule;
import dev.switchboard.topology.Secret;
import dev.switchboard.topology.Table;
import dev.switchboard.topology.Table.Index;
import software.amazon.awscdk.Arn;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Stack;

/// What things of a tier are called in a stack's own account and region. Stacks know each other's
/// things by these names and not by exports, which would keep a stack from being changed for as
/// long as another one imports from it.
record Names(Stack stack, Tier tier) {
  /// The alias that traffic goes to.
  static final String LIVE = "live";

  String of(Table table) {
    return tier.prefix() + table.name();
  }

  String of(Queue queue) {
    return tier.prefix() + queue.name();
  }

  String deadLettersOf(Queue queue) {
    return tier.prefix() + queue.deadLetters();
  }

  String of(Function function) {
    return tier.prefix() + function.name();
  }

  String of(Schedule schedule) {
    return tier.prefix() + schedule.name();
  }

  /// The namespace of what is counted in the functions' logs.
  String measures() {
    return "Switchboard/" + tier.id();
  }

  String alarm(String id) {
    return tier.prefix() + id;
  }

  /// The topic that alarms are told to.
  String alarms() {
    return tier.prefix() + "alarms";
  }

  String alarmsArn() {
    return arn("sns", alarms());
  }

  /// The alias of the key under which stored secrets are sealed.
  String seals() {
    return "alias/" + tier.prefix() + "seals";
  }

  /// The parameter that holds a secret.
  String of(Secret secret) {
    return "/switchboard/%s/%s".formatted(tier.id(), secret.name());
  }

  String arn(Secret secret) {
    return arn("ssm", "parameter", of(secret).substring(1), ArnFormat.SLASH_RESOURCE_NAME);
  }

  /// Every key of the account: which one it is, its alias says.
  String keysArn() {
    return arn("kms", "key", "*", ArnFormat.SLASH_RESOURCE_NAME);
  }

  String logsOf(Function function) {
    return "/aws/lambda/" + of(function);
  }

  String arn(Table table) {
    return arn("dynamodb", "table", of(table), ArnFormat.SLASH_RESOURCE_NAME);
  }

  String arn(Table table, Index index) {
    return arn(table) + "/index/" + index.name();
  }

  String arn(Queue queue) {
    return arn("sqs", of(queue));
  }

  String deadLettersArn(Queue queue) {
    return arn("sqs", deadLettersOf(queue));
  }

  String arn(Schedule schedule) {
    return arn("events", "rule", of(schedule), ArnFormat.SLASH_RESOURCE_NAME);
  }

  String liveArn(Function function) {
    return arn("lambda", "function", of(function) + ":" + LIVE, ArnFormat.COLON_RESOURCE_NAME);
  }

  String logStreamsArn(Function function) {
    return arn("logs", "log-group", logsOf(function) + ":*", ArnFormat.COLON_RESOURCE_NAME);
  }

  private String arn(String service, String name) {
    return format(
        ArnComponents.builder()
            .service(service)
            .resource(name)
            .arnFormat(ArnFormat.NO_RESOURCE_NAME)
            .build());
  }

  private String arn(String service, String resource, String name, ArnFormat format) {
    return format(
        ArnComponents.builder()
            .service(service)
            .resource(resource)
            .resourceName(name)
            .arnFormat(format)
            .build());
  }

  private String format(ArnComponents components) {
    return Arn.format(components, stack);
  }
}
