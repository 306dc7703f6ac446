package dev.switchboard.infra;

import dev.switchboard.topology.Function;
import dev.switchboard.topology.Permission;
import dev.switchboard.topology.Permission.AskBedrock;
import dev.switchboard.topology.Permission.OnTable;
import dev.switchboard.topology.Permission.ReadSecret;
import dev.switchboard.topology.Permission.SealAction;
import dev.switchboard.topology.Permission.Send;
import dev.switchboard.topology.Permission.SendMail;
import dev.switchboard.topology.Permission.TableAction;
import dev.switchboard.topology.Permission.UseSeal;
import dev.switchboard.topology.Secret;
import dev.switchboard.topology.Source.Http;
import dev.switchboard.topology.Source.Messages;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awscdk.services.iam.PolicyStatement;

/// What a function's role lets it do: write its own logs, drain its own queue, and what the
/// topology permits. Nothing else.
final class Rights {
  private final Names names;

  Rights(Names names) {
    this.names = names;
  }

  List<PolicyStatement> of(Function function) {
    return Stream.of(
            logs(function),
            traces(),
            source(function),
            function.permissions().stream().flatMap(this::permission))
        .flatMap(each -> each)
        .toList();
  }

  private Stream<PolicyStatement> logs(Function function) {
    return Stream.of(
        allow(
            List.of("logs:CreateLogStream", "logs:PutLogEvents"),
            List.of(names.logStreamsArn(function))));
  }

  /// X-Ray knows no names of its own to permit these for.
  private Stream<PolicyStatement> traces() {
    return Stream.of(
        allow(List.of("xray:PutTraceSegments", "xray:PutTelemetryRecords"), List.of("*")));
  }

  /// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html">What
  ///   an event source needs</a>
  private Stream<PolicyStatement> source(Function function) {
    return switch (function.source()) {
      case Http _ -> Stream.empty();
      case Messages(var queue, var _, var _) ->
          Stream.of(
              allow(
                  List.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"),
                  List.of(names.arn(queue))),
              send(names.deadLettersArn(queue)));
    };
  }

  private Stream<PolicyStatement> permission(Permission permission) {
    return switch (permission) {
      case OnTable onTable -> Stream.concat(onTable(onTable), onIndexes(onTable));
      case Send(var queue) -> Stream.of(send(names.arn(queue)));
      case AskBedrock() -> Stream.of(askBedrock());
      case SendMail() -> Stream.of(sendMail());
      case ReadSecret(var secret) -> Stream.of(readSecret(secret));
      case UseSeal(var actions) -> Stream.of(useSeal(actions));
    };
  }

  private static PolicyStatement send(String arn) {
    return allow(List.of("sqs:SendMessage", "sqs:GetQueueUrl"), List.of(arn));
  }

  private Stream<PolicyStatement> onTable(OnTable permission) {
    var actions = permission.actions().stream().map(each -> "dynamodb:" + each).sorted().toList();
    return Stream.of(allow(actions, List.of(names.arn(permission.table()))));
  }

  /// Of all actions, only queries are made of an index.
  private Stream<PolicyStatement> onIndexes(OnTable permission) {
    var table = permission.table();
    var indexes = table.indexes().stream().map(index -> names.arn(table, index)).toList();
    return indexes.isEmpty() || !permission.actions().contains(TableAction.Query)
        ? Stream.empty()
        : Stream.of(allow(List.of("dynamodb:Query"), indexes));
  }

  /// Any model, because a model is chosen by its name when the function runs; through a profile of
  /// the account, a request may be answered in another region.
  ///
  /// @see <a
  ///   href="https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html">Inference
  ///   profiles</a>
  private PolicyStatement askBedrock() {
    var stack = names.stack();
    return allow(
        List.of("bedrock:InvokeModel"),
        List.of(
            "arn:%s:bedrock:*::foundation-model/*".formatted(stack.getPartition()),
            "arn:%s:bedrock:%s:%s:inference-profile/*"
                .formatted(stack.getPartition(), stack.getRegion(), stack.getAccount())));
  }

  /// From any address of the account that Amazon SES knows: the deployment names one when the
  /// function runs.
  ///
  /// @see <a
  ///   href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsimpleemailservicev2.html">Actions
  ///   of SES</a>
  private PolicyStatement sendMail() {
    var stack = names.stack();
    return allow(
        List.of("ses:SendEmail"),
        List.of(
            "arn:%s:ses:%s:%s:identity/*"
                .formatted(stack.getPartition(), stack.getRegion(), stack.getAccount())));
  }

  /// Parameters are encrypted with the account's own key for them, which whoever may read the
  /// parameter may use.
  ///
  /// @see <a
  ///   href="https://docs.aws.amazon.com/kms/latest/developerguide/services-parameter-store.html">Parameter
  ///   Store and KMS</a>
  private PolicyStatement readSecret(Secret secret) {
    return allow(List.of("ssm:GetParameter"), List.of(names.arn(secret)));
  }

  /// A key is permitted by its alias, because its id is known once it has been made.
  ///
  /// @see <a
  ///   href="https://docs.aws.amazon.com/kms/latest/developerguide/alias-authorization.html">Access
  ///   by alias</a>
  private PolicyStatement useSeal(Set<SealAction> actions) {
    return PolicyStatement.Builder.create()
        .actions(actions.stream().map(Rights::ofKey).sorted().toList())
        .resources(List.of(names.keysArn()))
        .conditions(
            Map.of("ForAnyValue:StringEquals", Map.of("kms:ResourceAliases", names.seals())))
        .build();
  }

  private static String ofKey(SealAction action) {
    return switch (action) {
      case CLOSE -> "kms:GenerateDataKey";
      case OPEN -> "kms:Decrypt";
    };
  }

  private static PolicyStatement allow(List<String> actions, List<String> resources) {
    return PolicyStatement.Builder.create().actions(actions).resources(resources).build();
  }
}
