package dev.switchboard.workbench.bench;

import dev.switchboard.workbench.rehearsal.Blueprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A function whose start is measured.
///
/// @param event its first
/// @param bytes how large its zip is
record Contender(Blueprint blueprint, String event, long bytes) {
  String name() {
    return blueprint.name();
  }

  /// Its code as jars, which an AOT cache can hold.
  List<Path> jars() {
    try (var files = Files.list(blueprint.code().resolve("lib"));
        var own = Files.list(blueprint.code().resolveSibling("jars"))) {
      return Stream.concat(own, files.sorted()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
