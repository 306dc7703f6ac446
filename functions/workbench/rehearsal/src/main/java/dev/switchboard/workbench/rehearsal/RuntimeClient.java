package dev.switchboard.workbench.rehearsal;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/// AWS's runtime interface client: its jars, those that it needs, and its native part, which it
/// would else unpack to one and the same place in each process.
final class RuntimeClient {
  private static final String NATIVE =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";
  private static final Path UNPACKED = unpack();

  private RuntimeClient() {}

  /// The options and arguments by which `java` starts a function under it.
  ///
  /// @param beside what else is on the class path
  static List<String> command(String handler, List<Path> beside) {
    return List.of(
        "-D%s=%s".formatted(NATIVE, UNPACKED),
        "-cp",
        classPath(beside),
        AWSLambda.class.getName(),
        handler);
  }

  private static String classPath(List<Path> beside) {
    var own =
        Stream.of(
                AWSLambda.class, Context.class, PojoSerializer.class, SdkInternalThreadLocal.class)
            .map(each ->
                Path.of(each.getProtectionDomain().getCodeSource().getLocation().getPath()));
    return Stream.concat(own, beside.stream())
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path unpack() {
    var machine = "aarch64".equals(System.getProperty("os.arch")) ? "aarch_64" : "x86_64";
    var name = "/jni/libaws-lambda-jni.linux-%s.so".formatted(machine);
    try (var library = AWSLambda.class.getResourceAsStream(name)) {
      if (library == null) {
        throw new FileNotFoundException(name);
      }
      var file = Files.createTempDirectory("runtime-client").resolve("client.so");
      Files.copy(library, file);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
