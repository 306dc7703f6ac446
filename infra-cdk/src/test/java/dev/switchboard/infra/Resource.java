package dev.switchboard.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;

/// A resource of a stack's template.
///
/// @param siblings all resources of the same template
record Resource(String stack, String id, JsonNode whole, JsonNode siblings) {
  String type() {
    return whole.path("Type").asText();
  }

  JsonNode property(String name) {
    return whole.path("Properties").path(name);
  }

  String text(String name) {
    return resolved(property(name));
  }

  /// What CloudFormation would make of a value in partition `aws`, region `REGION` and account
  /// `ACCOUNT`. A part selected of an ARN is taken for whose ARN it is.
  String resolved(JsonNode value) {
    if (value.isValueNode()) {
      return value.asText();
    }
    if (value.has("Ref")) {
      return ref(value.path("Ref").asText());
    }
    if (value.has("Fn::GetAtt")) {
      return attribute(value.path("Fn::GetAtt").path(0).asText());
    }
    if (value.has("Fn::Select")) {
      return resolved(value.path("Fn::Select").path(1).path("Fn::Split").path(1));
    }
    if (value.has("Fn::Join")) {
      return value
          .path("Fn::Join")
          .path(1)
          .valueStream()
          .map(this::resolved)
          .collect(Collectors.joining(value.path("Fn::Join").path(0).asText()));
    }
    throw new AssertionError("Value %s of %s must be known here.".formatted(value, id));
  }

  private String ref(String to) {
    return switch (to) {
      case "AWS::Partition" -> "aws";
      case "AWS::Region" -> "REGION";
      case "AWS::AccountId" -> "ACCOUNT";
      default -> to;
    };
  }

  /// The ARN of a queue; of everything else its logical id.
  private String attribute(String of) {
    var name = siblings.path(of).path("Properties").path("QueueName");
    return name.isMissingNode() ? of : "arn:aws:sqs:REGION:ACCOUNT:" + name.asText();
  }
}
