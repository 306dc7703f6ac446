package dev.switchboard.domain.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// What a workflow may be, for editors and programs: a JSON schema of the draft 2020-12. It says as
/// much of what `ReadDefinition` checks as a schema can.
public final class PublishedSchema {
  private static final String FILE = "workflow.schema.json";

  private PublishedSchema() {}

  public static String text() {
    try (var file = PublishedSchema.class.getResourceAsStream(FILE)) {
      return new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
