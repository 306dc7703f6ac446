package dev.switchboard.lambda.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is deployed: Microsoft's SDK is in it once, and only what we reach of it.
@Tag("zip")
final class ZipTest {
  /// What Lambda takes without a detour by S3.
  private static final long MOST_BYTES = 50_000_000;

  private static final Path ZIP = Path.of(System.getProperty("zip", "zip"));

  @Test
  void the_sdk_is_in_it_as_the_lean_jar_alone() throws IOException {
    assertThat(jars())
        .filteredOn(name -> name.contains("graph"))
        .singleElement()
        .asString()
        .matches("lib/calendar-graph-.*-lean\\.jar");
    assertThat(jars())
        .noneMatch(name -> name.matches("lib/(microsoft|kiota|okhttp|okio|kotlin|azure).*"));
  }

  @Test
  void it_is_small_enough_to_be_loaded_fast() throws IOException {
    assertThat(Files.size(ZIP)).isLessThan(MOST_BYTES);
  }

  @Test
  void no_class_is_in_it_twice() throws IOException {
    var homes = new HashMap<String, String>();
    var twice = new TreeMap<String, String>();
    for (var jar : jars()) {
      for (var name : classes(jar)) {
        var before = homes.put(name, jar);
        if (before != null) {
          twice.put(name, before + " and " + jar);
        }
      }
    }
    assertThat(homes).hasSizeGreaterThan(1000);
    assertThat(twice).isEqualTo(Map.of());
  }

  private static List<String> jars() throws IOException {
    try (var zip = new ZipFile(ZIP.toFile())) {
      return zip.stream().map(ZipEntry::getName).filter(name -> name.endsWith(".jar")).toList();
    }
  }

  private static List<String> classes(String jar) throws IOException {
    try (var zip = new ZipFile(ZIP.toFile());
        var packed = zip.getInputStream(zip.getEntry(jar))) {
      return classes(packed);
    }
  }

  private static List<String> classes(InputStream packed) throws IOException {
    var names = new ArrayList<String>();
    try (var jar = new ZipInputStream(new ByteArrayInputStream(packed.readAllBytes()))) {
      for (var entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
        var name = entry.getName();
        if (name.endsWith(".class") && !name.contains("-info") && !name.startsWith("META-INF/")) {
          names.add(name);
        }
      }
    }
    return names;
  }
}
