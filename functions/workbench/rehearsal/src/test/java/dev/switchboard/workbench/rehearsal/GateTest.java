package dev.switchboard.workbench.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.adapter.dynamodb.DynamoDb;
import dev.switchboard.topology.Function;
import dev.switchboard.topology.Functions;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// What a role does not permit is refused as AWS refuses it. Without this, that nothing was refused
/// would say nothing.
final class GateTest {
  private static final Map<String, AttributeValue> ITEM =
      Map.of("pk", AttributeValue.fromS("gate"), "sk", AttributeValue.fromS("item"));

  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (var each : open.reversed()) {
      each.close();
    }
  }

  @Test
  void a_permitted_action_is_passed_on() throws IOException {
    var tables = behind(gate(Functions.CALL_RECORDER));

    tables.putItem(put -> put.tableName(Assembly.PREFIX + "calls").item(ITEM));

    assertThat(tables.getItem(get -> get.tableName(Assembly.PREFIX + "calls").key(ITEM)).item())
        .isEqualTo(ITEM);
  }

  @Test
  void another_table_is_refused() throws IOException {
    var gate = gate(Functions.CALL_RECORDER);

    assertRefused(
        () -> behind(gate).putItem(put -> put.tableName(Assembly.PREFIX + "tasks").item(ITEM)));
    assertThat(gate.denied())
        .containsExactly(
            new Act(
                "dynamodb:PutItem",
                "arn:aws:dynamodb:us-east-1:000000000000:table/switchboard-prod-tasks"));
  }

  @Test
  void another_action_on_the_same_table_is_refused() throws IOException {
    var tables = behind(gate(Functions.CALLS));

    assertRefused(() -> tables.putItem(put -> put.tableName(Assembly.PREFIX + "calls").item(ITEM)));
    assertRefused(() -> tables.scan(scan -> scan.tableName(Assembly.PREFIX + "calls")));
  }

  @Test
  void an_index_is_not_its_table() throws IOException {
    var tables = behind(gate(statements("dynamodb:Query", "table/switchboard-prod-calls")));

    assertRefused(() ->
        tables.query(query ->
            query
                .tableName(Assembly.PREFIX + "calls")
                .indexName("newest")
                .keyConditionExpression("newestOf = :of")
                .expressionAttributeValues(Map.of(":of", AttributeValue.fromS("gate")))));
  }

  @Test
  void a_transaction_needs_what_each_of_its_items_needs() throws IOException {
    var put = Put.builder().tableName(Assembly.PREFIX + "tasks").item(ITEM).build();
    var item = TransactWriteItem.builder().put(put).build();
    var tables = behind(gate(Functions.CALL_RECORDER));

    assertRefused(() -> tables.transactWriteItems(transaction -> transaction.transactItems(item)));
  }

  @Test
  void a_key_is_permitted_under_its_alias_only() {
    var role = Rehearsed.role(Functions.NOTICES);
    var key = Resource.keyArn(StandIns.KEY);

    assertThat(role)
        .anyMatch(each ->
            each.allows(
                new Act("kms:GenerateDataKey", key, Set.of("alias/switchboard-prod-seals"))))
        .noneMatch(
            each -> each.allows(new Act("kms:GenerateDataKey", key, Set.of("alias/another"))));
  }

  @Test
  void a_function_without_rights_fails_instead_of_doing_its_work() throws Exception {
    var rightless =
        Rehearsed.start(Functions.CALL_RECORDER, Start.ON_DEMAND, List.of(), services());
    open.add(rightless);
    rightless.awaitInit();
    var message =
        "{\"Records\":[{\"messageId\":\"m1\",\"body\":\"{}\",\"eventSource\":\"aws:sqs\"}]}";

    var ended = rightless.sandbox().invoke(message, Duration.ofSeconds(20));

    assertThat(ended)
        .isInstanceOfSatisfying(
            Ended.Answered.class, answer -> assertThat(answer.json()).contains("m1"));
    assertThat(rightless.gate().denied()).isNotEmpty();
    assertThat(rightless.gate().permitted()).isEmpty();
  }

  private static void assertRefused(Runnable asking) {
    assertThatThrownBy(asking::run)
        .isInstanceOfSatisfying(
            AwsServiceException.class,
            refused -> {
              assertThat(refused.statusCode()).isEqualTo(400);
              assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
            });
  }

  private Gate gate(Function function) throws IOException {
    return gate(Rehearsed.role(function));
  }

  private Gate gate(List<Statement> role) throws IOException {
    var gate = new Gate(role, services());
    open.add(gate);
    return gate;
  }

  private DynamoDbClient behind(Gate gate) {
    var client = DynamoDb.client(Optional.of(gate.url()));
    open.add(client);
    return client;
  }

  private static Map<String, URI> services() {
    return OneAws.get().services();
  }

  private static List<Statement> statements(String action, String resource) {
    var policy =
        Map.of(
            "PolicyDocument",
            Map.of(
                "Statement",
                List.of(
                    Map.of(
                        "Effect",
                        "Allow",
                        "Action",
                        action,
                        "Resource",
                        "arn:aws:dynamodb:us-east-1:000000000000:" + resource))));
    var role = Map.<String, Object>of("Properties", Map.of("Policies", List.of(policy)));
    return Statement.of(new Resource("role", role, Map.of()));
  }
}
