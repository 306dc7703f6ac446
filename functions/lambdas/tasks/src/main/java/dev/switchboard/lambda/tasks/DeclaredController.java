package dev.switchboard.lambda.tasks;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.adapter.http.Page;
import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.task.declared.Declaration;
import dev.switchboard.domain.task.declared.Declarations;
import dev.switchboard.domain.task.declared.Declare;
import dev.switchboard.domain.task.declared.Declare.Outcome;
import dev.switchboard.domain.task.declared.Headers;
import dev.switchboard.domain.workspace.WorkspaceId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// HTTP endpoints of an owner that work in the background may call: declared by an OpenAPI
/// document, and given to agents by the names of their operations.
@Controller("/v1/tools")
class DeclaredController {
  private final Declarations declarations;
  private final Declare declare;
  private final WrittenBody body;

  DeclaredController(Declarations declarations, Declare declare, WrittenBody body) {
    this.declarations = declarations;
    this.declare = declare;
    this.body = body;
  }

  /// All of them, without their documents.
  @Get
  Page<DeclarationJson> list(WorkspaceId workspace) {
    return Page.whole(declarations.list(workspace).stream().map(DeclarationJson::brief).toList());
  }

  @Get("/{id}")
  DeclarationJson read(WorkspaceId workspace, String id) {
    return declarations
        .find(workspace, known(id))
        .map(DeclarationJson::whole)
        .orElseThrow(() -> unknown(id));
  }

  /// Makes it or replaces it. What is not understood of the document is left out and named; where
  /// nothing of it is, it is refused.
  @Put("/{id}")
  @Consumes({
    WrittenBody.JSON,
    WrittenBody.YAML,
    WrittenBody.X_YAML,
    WrittenBody.TEXT_YAML,
    WrittenBody.TEXT_X_YAML
  })
  HttpResponse<DeclarationJson> declare(
      WorkspaceId workspace,
      String id,
      @Header("Content-Type") @Nullable String contentType,
      @Body String sent) {
    var wish = ReadDeclaration.read(body.read(contentType, sent));
    return declare(workspace, id, wish.document(), wish.headers());
  }

  private HttpResponse<DeclarationJson> declare(
      WorkspaceId workspace, String id, Map<String, Object> document, Optional<Headers> headers) {
    var named =
        Fields.form("id", id, Declaration.Id::of, "1 to 64 lower-case letters, digits and hyphens");
    return switch (declare.declare(workspace, named, document, headers)) {
      case Outcome.Declared(Declaration declaration, boolean isNew) -> {
        var answer = DeclarationJson.whole(declaration);
        yield isNew
            ? HttpResponse.created(answer, URI.create("/v1/tools/" + named))
            : HttpResponse.ok(answer);
      }
      case Outcome.Refused(List<String> why) ->
          throw new ProblemException(
              HttpStatus.BAD_REQUEST,
              "The document cannot be used: %s".formatted(why.getFirst()),
              Map.of("problems", why));
      case Outcome.HeadersOfAnother _ ->
          throw ProblemException.field(
              "headers", "must be sent anew, because the stored ones are for another server.");
      case Outcome.TooMany _ ->
          throw new ProblemException(
              HttpStatus.CONFLICT,
              "A workspace declares at most %d documents.".formatted(Declaration.MOST));
    };
  }

  /// Agents that name its operations go on without them.
  @Delete("/{id}")
  HttpResponse<Void> delete(WorkspaceId workspace, String id) {
    if (!declarations.delete(workspace, known(id))) {
      throw unknown(id);
    }
    return HttpResponse.noContent();
  }

  private static Declaration.Id known(String id) {
    return Declaration.Id.of(id).orElseThrow(() -> unknown(id));
  }

  private static ProblemException unknown(String id) {
    return new ProblemException(
        HttpStatus.NOT_FOUND, "Nothing is declared as %s in this workspace.".formatted(id));
  }
}
