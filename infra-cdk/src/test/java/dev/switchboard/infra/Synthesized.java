package dev.switchboard.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.switchboard.topology.Function;
import dev.switchboard.topology.Functions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;

/// A tier as the app writes it, made once; each zip holds no more than the name of its module.
record Synthesized(Tier tier, List<Stack> stacks, List<Resource> resources) {
  private static final Map<Tier, Synthesized> MADE = new EnumMap<>(Tier.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  static synchronized Synthesized of(Tier tier) {
    return MADE.computeIfAbsent(tier, each -> with(each, Map.of()));
  }

  static Synthesized with(Tier tier, Map<String, String> told) {
    var stacks = stacks(tier, told);
    var resources = stacks.stream().flatMap(Synthesized::resources).toList();
    return new Synthesized(tier, stacks, resources);
  }

  /// The stacks, not yet written.
  static List<Stack> stacks(Tier tier, Map<String, String> told) {
    var deployment = new Deployment(new App(), tier, new Settings(zips(), told));
    return deployment.getNode().getChildren().stream()
        .filter(Stack.class::isInstance)
        .map(Stack.class::cast)
        .toList();
  }

  Stream<Resource> all(String type) {
    return resources.stream().filter(resource -> resource.type().equals(type));
  }

  String unprefixed(String name) {
    if (!name.startsWith(tier.prefix())) {
      throw new AssertionError("Name %s must begin with %s.".formatted(name, tier.prefix()));
    }
    return name.substring(tier.prefix().length());
  }

  static JsonNode json(Object value) {
    return JSON.valueToTree(value);
  }

  static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Resource> resources(Stack stack) {
    var template = json(Template.fromStack(stack).toJSON()).path("Resources");
    return template.properties().stream()
        .map(each ->
            new Resource(stack.getNode().getId(), each.getKey(), each.getValue(), template));
  }

  private static Path zips() {
    try {
      var lambdas = Files.createTempDirectory("lambdas");
      for (var module : Functions.ALL.stream().map(Function::module).distinct().toList()) {
        var target = Files.createDirectories(lambdas.resolve(module).resolve("target"));
        Files.writeString(target.resolve(module + "-0-lambda.zip"), module);
      }
      return lambdas;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
