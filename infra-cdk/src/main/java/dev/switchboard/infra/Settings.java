package dev.switchboard.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.App;

/// What the app is told from outside, by `-c name=value` or by `cdk.json`.
///
/// @param lambdas `lambdas`: the folder with a folder for each function's module, each with its zip
///   in `target`
/// @param model `model`: the model of Amazon Bedrock that work of kind `model` is done by
/// @param tell `tell`: the e-mail address that alarms are sent to
/// @param budget `budget`: what the account may cost a month, in US dollars
record Settings(
    Path lambdas, Optional<String> model, Optional<String> tell, Optional<Double> budget) {
  static Settings of(App app) {
    return new Settings(
        Path.of(context(app, "lambdas").orElse("../functions/lambdas")),
        context(app, "model"),
        context(app, "tell"),
        context(app, "budget").map(Double::valueOf));
  }

  /// The module's zip, as Maven's `package` leaves it.
  Path zip(String module) {
    var target = lambdas.resolve(module).resolve("target").toAbsolutePath().normalize();
    var zips = zips(target, module);
    if (zips.size() != 1) {
      throw new IllegalStateException(
          "The zips of %s in %s (%d) must be one. Maybe `./mvnw clean package` has to be run."
              .formatted(module, target, zips.size()));
    }
    return zips.getFirst();
  }

  private static List<Path> zips(Path target, String module) {
    if (!Files.isDirectory(target)) {
      return List.of();
    }
    try (var files = Files.newDirectoryStream(target, module + "-*-lambda.zip")) {
      var zips = new ArrayList<Path>();
      files.forEach(zips::add);
      return List.copyOf(zips);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> context(App app, String name) {
    return Optional.ofNullable(app.getNode().tryGetContext(name))
        .map(Object::toString)
        .filter(value -> !value.isBlank());
  }
}
