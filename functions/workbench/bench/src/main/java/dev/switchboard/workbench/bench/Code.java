package dev.switchboard.workbench.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/// The code of a function: the folder `task` as Lambda unpacks it, and beside it the classes of its
/// top once more as a jar.
record Code(Path folder) {
  private static final String LIB = "lib";

  Path task() {
    return folder.resolve("task");
  }

  /// Keeps these jars, and nothing else.
  void keep(Predicate<String> jar) throws IOException {
    for (var file : files()) {
      var name = String.valueOf(file.getFileName());
      if (!file.startsWith(task().resolve(LIB)) || !jar.test(name)) {
        Files.delete(file);
      }
    }
  }

  /// Adds a class and its package.
  void add(Class<?> handler) throws IOException {
    var place = handler.getPackageName().replace('.', '/');
    var from = Path.of(handler.getProtectionDomain().getCodeSource().getLocation().getPath());
    var to = Files.createDirectories(task().resolve(place));
    try (var classes = Files.list(from.resolve(place))) {
      for (var file : classes.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  /// Makes the jar. Its folders have entries of their own, because Micronaut looks for some.
  void pack() throws IOException {
    var jars = Files.createDirectories(folder.resolve("jars"));
    try (var jar = new JarOutputStream(Files.newOutputStream(jars.resolve("function.jar")));
        var all = Files.walk(task())) {
      for (var file : all.filter(it -> !it.startsWith(task().resolve(LIB))).sorted().toList()) {
        add(jar, file);
      }
    }
  }

  private void add(JarOutputStream jar, Path file) throws IOException {
    var name = task().relativize(file).toString();
    if (Files.isRegularFile(file)) {
      jar.putNextEntry(new ZipEntry(name));
      Files.copy(file, jar);
      jar.closeEntry();
    } else if (!name.isEmpty()) {
      jar.putNextEntry(new ZipEntry(name + "/"));
      jar.closeEntry();
    }
  }

  /// How much it is.
  long bytes() throws IOException {
    long bytes = 0;
    for (var file : files()) {
      bytes += Files.size(file);
    }
    return bytes;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(task())) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
