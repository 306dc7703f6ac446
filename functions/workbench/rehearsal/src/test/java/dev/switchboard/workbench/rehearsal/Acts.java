package dev.switchboard.workbench.rehearsal;

import static dev.switchboard.workbench.rehearsal.Resource.ACCOUNT;
import static dev.switchboard.workbench.rehearsal.Resource.REGION;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Reads requests to AWS as what IAM has to permit for them.
///
/// @see <a
///   href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html">Actions
///   of DynamoDB</a>
/// @see <a
///   href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html">Permissions
///   of transactions</a>
final class Acts {
  private Acts() {}

  /// @param target the request's `X-Amz-Target`, such as `DynamoDB_20120810.GetItem`
  static List<Act> of(String target, Map<String, Object> body) {
    var words = target.split("\\.", 2);
    return switch (words[0]) {
      case "DynamoDB_20120810" -> onTables(words[1], body);
      case "AmazonSQS" -> List.of(new Act("sqs:" + words[1], arn("sqs", queue(body))));
      case "AmazonSSM" ->
          List.of(new Act("ssm:" + words[1], arn("ssm", "parameter" + Json.text(body, "Name"))));
      case "TrentService" -> {
        var alias = Json.text(body, "KeyId");
        yield List.of(new Act("kms:" + words[1], Resource.keyArn(StandIns.KEY), Set.of(alias)));
      }
      default -> throw new AssertionError("Request %s must be known here.".formatted(target));
    };
  }

  private static List<Act> onTables(String operation, Map<String, Object> body) {
    return switch (operation) {
      case "TransactWriteItems" ->
          Json.objects(body, "TransactItems").stream().flatMap(Acts::inTransaction).toList();
      case "BatchGetItem" ->
          Json.object(body, "RequestItems").keySet().stream()
              .map(table -> onTable(operation, table))
              .toList();
      default -> List.of(onTable(operation, indexed(body)));
    };
  }

  private static Stream<Act> inTransaction(Map<String, Object> item) {
    return item.keySet().stream()
        .map(kind ->
            onTable(
                kind.equals("ConditionCheck") ? "ConditionCheckItem" : kind + "Item",
                Json.text(Json.object(item, kind), "TableName")));
  }

  private static String indexed(Map<String, Object> body) {
    var table = Json.text(body, "TableName");
    return Json.at(body, "IndexName").map(index -> table + "/index/" + index).orElse(table);
  }

  private static Act onTable(String operation, String table) {
    return new Act("dynamodb:" + operation, arn("dynamodb", "table/" + table));
  }

  private static String queue(Map<String, Object> body) {
    return Json.at(body, "QueueName")
        .map(String::valueOf)
        .orElseGet(() -> {
          var url = Json.text(body, "QueueUrl");
          return url.substring(url.lastIndexOf('/') + 1);
        });
  }

  private static String arn(String service, String what) {
    return "arn:aws:%s:%s:%s:%s".formatted(service, REGION, ACCOUNT, what);
  }
}
