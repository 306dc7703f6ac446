package dev.switchboard.workbench.architecture;

import java.util.List;

/// What rooms with many libraries are made of, by their packages.
final class Libraries {
  /// Micronaut is in the lambdas, and in what their REST doors share, only.
  static final List<String> FUNCTION =
      List.of(
          "com.amazonaws.services.lambda.runtime",
          "com.fasterxml.jackson.annotation",
          "io.micronaut",
          "jakarta",
          "org.slf4j");

  static final List<String> REST_DOOR =
      List.of(
          "com.amazonaws.services.lambda.runtime",
          "com.fasterxml.jackson.annotation",
          "com.fasterxml.jackson.core",
          "io.micronaut",
          "jakarta",
          "org.reactivestreams",
          "org.slf4j");

  /// The servers that stand in for AWS.
  static final List<String> LOCAL_STACK =
      List.of(
          "com.amazonaws",
          "com.fasterxml.jackson.jr",
          "com.standardwebhooks",
          "com.sun.net.httpserver",
          "com.typesafe.config",
          "org.apache.pekko",
          "org.eclipse.jetty",
          "org.elasticmq",
          "org.slf4j",
          "scala",
          "scalikejdbc",
          "software.amazon.awssdk");

  private Libraries() {}
}
