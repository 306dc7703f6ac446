package dev.switchboard.workbench.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A statement of a role's policy: what it allows, where, and of keys under which aliases.
///
/// @param alias that a key must have; empty where any resource will do
record Statement(Set<String> actions, List<Pattern> resources, Optional<String> alias) {
  /// All of a role's.
  static List<Statement> of(Resource role) {
    return Json.objects(role.properties(), "Policies").stream()
        .flatMap(
            policy -> Json.objects(Json.object(policy, "PolicyDocument"), "Statement").stream())
        .map(statement -> read(role, statement))
        .toList();
  }

  private static Statement read(Resource role, Map<String, Object> statement) {
    if (!"Allow".equals(statement.get("Effect"))) {
      throw new AssertionError("Statement %s must allow.".formatted(statement));
    }
    return new Statement(
        Json.many(statement, "Action").stream()
            .map(String::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        Json.many(statement, "Resource").stream()
            .map(role::resolved)
            .map(Statement::pattern)
            .toList(),
        alias(role, Json.object(statement, "Condition")));
  }

  /// The one condition that is known here.
  private static Optional<String> alias(Resource role, Map<String, Object> condition) {
    var aliases =
        Json.at(Json.object(condition, "ForAnyValue:StringEquals"), "kms:ResourceAliases");
    if (condition.size() != (aliases.isPresent() ? 1 : 0)) {
      throw new AssertionError("Condition %s must be known here.".formatted(condition));
    }
    return aliases.map(role::resolved);
  }

  private static Pattern pattern(String arn) {
    return Pattern.compile(
        Stream.of(arn.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
  }

  boolean allows(Act act) {
    return actions.contains(act.action())
        && resources.stream().anyMatch(each -> each.matcher(act.resource()).matches())
        && alias.map(act.aliases()::contains).orElse(true);
  }
}
