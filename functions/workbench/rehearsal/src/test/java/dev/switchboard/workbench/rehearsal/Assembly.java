package dev.switchboard.workbench.rehearsal;

import dev.switchboard.topology.Function;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The cloud assembly of production, as `cdk synth` writes it: templates and zips. It is written
/// once a run, by the app itself, and knows nothing of this class path.
record Assembly(Path folder, List<Resource> resources) {
  /// What the names of all that production has begin with.
  static final String PREFIX = "switchboard-prod-";

  static final Path ROOT = Path.of("../../..").toAbsolutePath().normalize();

  /// What a deployment is told that wants everything but a model.
  private static final Map<String, String> TOLD =
      Map.of(
          "publicUrl", "https://agents.example.com",
          "microsoftClientId", "client",
          "mailFrom", "office@example.com",
          "smsAccount", "AC1",
          "smsFrom", "+15550100");

  private static final Map<Path, Path> CODE = new HashMap<>();
  private static final Assembly PROD = written();

  static Assembly prod() {
    return PROD;
  }

  Stream<Resource> all(String type) {
    return resources.stream().filter(resource -> resource.type().equals(type));
  }

  Resource one(String type, String property, String value) {
    return all(type)
        .filter(each -> each.text(property).equals(value))
        .findFirst()
        .orElseThrow(() ->
            new AssertionError(
                "A %s whose %s is %s must be there.".formatted(type, property, value)));
  }

  Resource function(Function function) {
    return one("AWS::Lambda::Function", "FunctionName", PREFIX + function.name());
  }

  /// The role that a function has.
  Resource role(Resource function) {
    var id = function.text("Role");
    return all("AWS::IAM::Role").filter(role -> role.id().equals(id)).findFirst().orElseThrow();
  }

  /// The zip that a function is deployed with.
  Path zip(Resource function) {
    var key = Json.text(Json.object(function.properties(), "Code"), "S3Key");
    return folder.resolve("asset." + key);
  }

  /// The folder that it is unpacked into, which functions with the same zip share.
  Path code(Resource function) throws IOException {
    var zip = zip(function);
    synchronized (CODE) {
      if (!CODE.containsKey(zip)) {
        var to = Files.createTempDirectory(folder, "code").resolve("task");
        CODE.put(zip, new FunctionZip(zip).unpack(to));
      }
      return Optional.ofNullable(CODE.get(zip)).orElseThrow();
    }
  }

  private static Assembly written() {
    try {
      var folder = Files.createDirectories(Path.of("target")).resolve("cdk.out").toAbsolutePath();
      write(folder);
      try (var files =
          Files.newDirectoryStream(folder.resolve("assembly-prod"), "*.template.json")) {
        var resources = Stream.<Resource>builder();
        for (var file : files) {
          var all = Json.object(Json.read(Files.readAllBytes(file)), "Resources");
          all.keySet().forEach(id -> resources.add(new Resource(id, Json.object(all, id), all)));
        }
        return new Assembly(folder, resources.build().toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void write(Path folder) throws IOException, InterruptedException {
    var infra = ROOT.resolve("infra-cdk/target");
    var jars = Files.readString(infra.resolve("class-path"), StandardCharsets.UTF_8).strip();
    var told = new HashMap<String, Object>(TOLD);
    told.put("lambdas", ROOT.resolve("functions/lambdas").toString());
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            infra.resolve("classes") + File.pathSeparator + jars,
            "dev.switchboard.infra.SwitchboardApp");
    builder.environment().put("CDK_OUTDIR", folder.toString());
    builder
        .environment()
        .put("CDK_CONTEXT_JSON", new String(Json.write(told), StandardCharsets.UTF_8));
    var log = folder.resolveSibling("cdk.log");
    int exit = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
    if (exit != 0) {
      throw new IllegalStateException(
          "The templates must be written: %s".formatted(Files.readString(log)));
    }
  }
}
