package dev.switchboard.workbench.bench;

import java.nio.file.Path;
import java.util.Map;

/// The same one read as others write it: modules that only this bench builds.
enum Peer {
  /// Spring Cloud Function, whose handler is told of the application by a variable.
  SPRING(
      "spring",
      "peer-spring-0.1.0-lambda.zip",
      "org.springframework.cloud.function.adapter.aws.FunctionInvoker",
      Map.of("MAIN_CLASS", "dev.switchboard.workbench.peer.spring.SpringPeer")),

  /// Quarkus, whose handler finds the only function there is.
  QUARKUS(
      "quarkus", "function.zip", "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler", Map.of());

  private static final Path MODULES = Path.of("functions/workbench/bench-peers");

  private final String module;
  private final String zip;
  private final String handler;
  private final Map<String, String> variables;

  Peer(String module, String zip, String handler, Map<String, String> variables) {
    this.module = module;
    this.zip = zip;
    this.handler = handler;
    this.variables = variables;
  }

  /// What it is called in the table.
  String title() {
    return module;
  }

  String handler() {
    return handler;
  }

  Map<String, String> variables() {
    return variables;
  }

  Path zip() {
    return MODULES.resolve(module).resolve("target").resolve(zip);
  }
}
