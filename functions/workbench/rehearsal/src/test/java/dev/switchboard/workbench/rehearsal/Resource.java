package dev.switchboard.workbench.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A resource of a template, as CloudFormation makes it in one account of one region.
///
/// @param siblings all resources of the same template, by their logical ids
record Resource(String id, Map<String, Object> whole, Map<String, Object> siblings) {
  static final String REGION = "us-east-1";
  static final String ACCOUNT = "000000000000";

  String type() {
    return Json.text(whole, "Type");
  }

  Map<String, Object> properties() {
    return Json.object(whole, "Properties");
  }

  String text(String property) {
    return resolved(Json.at(properties(), property).orElseThrow());
  }

  /// The text that CloudFormation makes of a value. What it does not know how to make is an error.
  String resolved(Object value) {
    if (!(value instanceof Map)) {
      return String.valueOf(value);
    }
    var intrinsic = Json.object(Optional.of(value));
    var name = intrinsic.keySet().iterator().next();
    var argument = Json.at(intrinsic, name).orElseThrow();
    return switch (name) {
      case "Ref" -> ref(String.valueOf(argument));
      case "Fn::GetAtt" -> arn(String.valueOf(((List<?>) argument).getFirst()));
      case "Fn::Join" -> join((List<?>) argument);
      default ->
          throw new AssertionError("Value %s of %s must be known here.".formatted(value, id));
    };
  }

  private String join(List<?> argument) {
    return ((List<?>) argument.get(1))
        .stream().map(this::resolved).collect(Collectors.joining(String.valueOf(argument.get(0))));
  }

  private static String ref(String to) {
    return switch (to) {
      case "AWS::Partition" -> "aws";
      case "AWS::Region" -> REGION;
      case "AWS::AccountId" -> ACCOUNT;
      default -> to;
    };
  }

  /// The ARN of a queue or key of the same template; of everything else its logical id.
  private String arn(String of) {
    var sibling = Json.object(siblings, of);
    var named = Json.at(Json.object(sibling, "Properties"), "QueueName");
    return named
        .map(name -> "arn:aws:sqs:%s:%s:%s".formatted(REGION, ACCOUNT, name))
        .orElse("AWS::KMS::Key".equals(sibling.get("Type")) ? keyArn(of) : of);
  }

  static String keyArn(String id) {
    return "arn:aws:kms:%s:%s:key/%s".formatted(REGION, ACCOUNT, id);
  }
}
