package dev.switchboard.workbench.local.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The classes of a package, whether they lie in a folder or in a jar.
public final class ClassNames {
  private ClassNames() {}

  /// The full names of all classes of a class's package that are in no other class.
  public static List<String> beside(Class<?> one) {
    var folder = one.getPackageName().replace('.', '/');
    try {
      var root = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(root)) {
        return in(root.resolve(folder), one.getPackageName());
      }
      try (var jar = FileSystems.newFileSystem(root, Map.of())) {
        return in(jar.getPath(folder), one.getPackageName());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> in(Path folder, String packageName) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.matches("[A-Za-z]+\\.class"))
          .map(name -> packageName + "." + name.replace(".class", ""))
          .toList();
    }
  }
}
