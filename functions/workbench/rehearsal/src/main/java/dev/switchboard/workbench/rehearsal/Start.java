package dev.switchboard.workbench.rehearsal;

import java.util.List;
import java.util.stream.Stream;

/// How Lambda starts a function, with the options that its Java 25 runtime starts a JVM with.
///
/// @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-customization.html">Options of
///   the Java runtimes</a>
public enum Start {
  /// It is started when somebody asks. The quick compiler alone is used, because nobody pays for
  /// the other one.
  ON_DEMAND("on-demand", List.of("-XX:+TieredCompilation", "-XX:TieredStopAtLevel=1")),

  /// It is started when it is deployed, and goes on from there when somebody asks.
  SNAP_START("snap-start", List.of());

  /// Those of both. With `Compat` the hooks of `org.crac` reach the runtime interface client;
  /// Lambda sets it by itself.
  private static final List<String> USUAL =
      List.of(
          "-XX:+UseSerialGC",
          "-Xshare:auto",
          "-Djava.net.preferIPv4Stack=true",
          "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
          "--add-opens=java.base/java.io=ALL-UNNAMED",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  /// Of the memory of a function, what the heap may have, in percent.
  private static final int HEAP = 85;

  private final String type;
  private final List<String> own;

  Start(String type, List<String> own) {
    this.type = type;
    this.own = own;
  }

  /// The value of `AWS_LAMBDA_INITIALIZATION_TYPE`.
  String type() {
    return type;
  }

  List<String> options(int memoryMegabytes) {
    var heap = "-Xmx%dm".formatted(memoryMegabytes * HEAP / 100);
    return Stream.of(Stream.of(heap), USUAL.stream(), own.stream()).flatMap(each -> each).toList();
  }
}
