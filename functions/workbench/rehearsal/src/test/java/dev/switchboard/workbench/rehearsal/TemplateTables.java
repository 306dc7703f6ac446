package dev.switchboard.workbench.rehearsal;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/// Makes the tables of a template by the AWS SDK, as the template says, and asks the topology
/// nothing.
record TemplateTables(DynamoDbClient client) {
  private static final String TYPE = "AWS::DynamoDB::GlobalTable";

  static List<Resource> of(Assembly assembly) {
    return assembly.all(TYPE).toList();
  }

  static Resource named(Assembly assembly, String name) {
    return assembly.one(TYPE, "TableName", name);
  }

  /// Makes it under the name that it has.
  void make(Resource table) {
    make(table, table.text("TableName"));
  }

  /// Makes it under another name.
  void make(Resource table, String name) {
    client.createTable(request(table.properties(), name));
    var life = Json.object(table.properties(), "TimeToLiveSpecification");
    if (Boolean.TRUE.equals(life.get("Enabled"))) {
      client.updateTimeToLive(request ->
          request
              .tableName(name)
              .timeToLiveSpecification(
                  it -> it.enabled(true).attributeName(Json.text(life, "AttributeName"))));
    }
  }

  private static CreateTableRequest request(Map<String, Object> table, String name) {
    var request =
        CreateTableRequest.builder()
            .tableName(name)
            .billingMode(BillingMode.fromValue(Json.text(table, "BillingMode")))
            .keySchema(schema(table))
            .attributeDefinitions(
                Json.objects(table, "AttributeDefinitions").stream()
                    .map(TemplateTables::attribute)
                    .toList());
    var indexes = Json.objects(table, "GlobalSecondaryIndexes");
    if (!indexes.isEmpty()) {
      request.globalSecondaryIndexes(indexes.stream().map(TemplateTables::index).toList());
    }
    return request.build();
  }

  private static AttributeDefinition attribute(Map<String, Object> attribute) {
    return AttributeDefinition.builder()
        .attributeName(Json.text(attribute, "AttributeName"))
        .attributeType(Json.text(attribute, "AttributeType"))
        .build();
  }

  private static GlobalSecondaryIndex index(Map<String, Object> index) {
    return GlobalSecondaryIndex.builder()
        .indexName(Json.text(index, "IndexName"))
        .keySchema(schema(index))
        .projection(
            it -> it.projectionType(Json.text(Json.object(index, "Projection"), "ProjectionType")))
        .build();
  }

  private static List<KeySchemaElement> schema(Map<String, Object> of) {
    return Json.objects(of, "KeySchema").stream()
        .map(element ->
            KeySchemaElement.builder()
                .attributeName(Json.text(element, "AttributeName"))
                .keyType(Json.text(element, "KeyType"))
                .build())
        .toList();
  }
}
