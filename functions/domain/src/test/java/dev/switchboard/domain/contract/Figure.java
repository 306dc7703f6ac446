package dev.switchboard.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/// One line of the table that `./mvnw -Pchaos` prints: how often something was tried to be broken,
/// and how that ended.
///
/// @param how what was done
/// @param where the test that did it
/// @param wanted what it has to be: nothing that went wrong, or all that was tried
/// @param of what the number is a part of, and whatever else belongs beside it
public record Figure(String name, String how, String where, long wanted, long got, String of) {
  /// Where figures are left for the table; not set where nobody asks for one.
  public static final String FOLDER = "chaos.folder";

  /// Tells the figures of this run from those of an earlier one.
  public static final String RUN = "chaos.run";

  public Figure(String name, String how, Class<?> where, long wanted, long got, String of) {
    this(name, how, where.getSimpleName(), wanted, got, of);
  }

  /// Leaves it for the table, and fails where it is not what it has to be.
  public void hold() {
    System.out.printf("%s: %d %s%n", name, got, of);
    var folder = System.getProperty(FOLDER, "");
    if (!folder.isEmpty()) {
      write(Path.of(folder));
    }
    assertThat(got).as("%s, %s", name, of).isEqualTo(wanted);
  }

  private void write(Path folder) {
    var properties = new Properties();
    properties.setProperty("run", System.getProperty(RUN, ""));
    properties.setProperty("name", name);
    properties.setProperty("how", how);
    properties.setProperty("where", where);
    properties.setProperty("wanted", Long.toString(wanted));
    properties.setProperty("got", Long.toString(got));
    properties.setProperty("of", of);
    var file = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".properties";
    try {
      Files.createDirectories(folder);
      try (var out = Files.newBufferedWriter(folder.resolve(file))) {
        properties.store(out, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What [#hold] has left there; empty where that was another run.
  public static Optional<Figure> read(Path file, String run) {
    var left = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      left.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(
            new Figure(
                left.getProperty("name", ""),
                left.getProperty("how", ""),
                left.getProperty("where", ""),
                Long.parseLong(left.getProperty("wanted", "0")),
                Long.parseLong(left.getProperty("got", "-1")),
                left.getProperty("of", "")))
        .filter(_ -> left.getProperty("run", "").equals(run));
  }
}
