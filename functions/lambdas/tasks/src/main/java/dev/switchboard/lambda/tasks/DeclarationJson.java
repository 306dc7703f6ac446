package dev.switchboard.lambda.tasks;

import dev.switchboard.domain.task.Move.Repeat;
import dev.switchboard.domain.task.declared.Declaration;
import dev.switchboard.domain.task.declared.DeclaredTool;
import dev.switchboard.domain.task.declared.ReadOpenApi.Reading;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// HTTP endpoints that an owner declared, as they are answered.
///
/// @param openapi the document; absent where many are listed
/// @param headersSet the names of the headers that are stored; their values are never answered
/// @param server what the address of each request begins with
/// @param operations those that agents can be given, by their names, under `tools`
/// @param leftOut which were not understood, and why
@Serdeable
record DeclarationJson(
    String id,
    @Nullable Map<String, Object> openapi,
    List<String> headersSet,
    @Nullable String server,
    List<OperationJson> operations,
    List<String> leftOut) {
  /// One operation.
  ///
  /// @param name its `operationId`
  /// @param repeat `again` where it may be called again after a crash, `once` where it is not known
  ///   that a repeat does nothing twice, so that it is called at most once
  @Serdeable
  record OperationJson(String name, String method, String url, String description, String repeat) {
    static OperationJson of(DeclaredTool tool) {
      return new OperationJson(
          tool.name(),
          tool.method().name(),
          tool.url(),
          tool.spec().description(),
          tool.repeat() == Repeat.HARMLESS ? "again" : "once");
    }
  }

  /// With its document.
  static DeclarationJson whole(Declaration declaration) {
    return of(declaration, declaration.document());
  }

  static DeclarationJson brief(Declaration declaration) {
    return of(declaration, null);
  }

  private static DeclarationJson of(
      Declaration declaration, @Nullable Map<String, Object> document) {
    var id = declaration.id().value();
    var names =
        declaration.headers().values().keySet().stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .toList();
    return switch (declaration.read()) {
      case Reading.Read read ->
          new DeclarationJson(
              id,
              document,
              names,
              read.server(),
              read.tools().stream().map(OperationJson::of).toList(),
              read.leftOut());
      case Reading.Refused refused ->
          new DeclarationJson(id, document, names, null, List.of(), refused.why());
    };
  }
}
