package dev.switchboard.domain.task.declared;

import dev.switchboard.domain.task.declared.ReadOpenApi.Reading;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Declares endpoints of an owner, so that work in the background may call them.
public final class Declare {
  private final Declarations declarations;
  private final Endpoints endpoints;
  private final Set<String> taken;

  /// With the names that are not free.
  ///
  /// @param taken names that tools of ours have
  public Declare(Declarations declarations, Endpoints endpoints, Set<String> taken) {
    this.declarations = declarations;
    this.endpoints = endpoints;
    this.taken = Set.copyOf(taken);
  }

  /// How declaring can end. Unless it is declared, nothing is stored.
  public sealed interface Outcome {
    /// It is stored.
    ///
    /// @param isNew whether there was none of its id before
    record Declared(Declaration declaration, boolean isNew) implements Outcome {}

    /// All that is wrong with the document, a sentence each.
    record Refused(List<String> why) implements Outcome {
      public Refused {
        why = List.copyOf(why);
      }
    }

    /// Headers were stored for another server, and are not sent to this one.
    record HeadersOfAnother() implements Outcome {}

    record TooMany() implements Outcome {}
  }

  /// Makes it, or replaces the one of this id.
  ///
  /// @param document plain JSON values
  /// @param headers where they are not given, the stored ones stay, as long as the server is the
  ///   same
  public Outcome declare(
      WorkspaceId workspace,
      Declaration.Id id,
      Map<String, Object> document,
      Optional<Headers> headers) {
    var all = declarations.list(workspace);
    var stored = all.stream().filter(each -> each.id().equals(id)).findFirst();
    var sent = headers.or(() -> stored.map(Declaration::headers)).orElse(Headers.NONE);
    var declaration = new Declaration(id, document, sent);
    return switch (declaration.read()) {
      case Reading.Refused refused -> new Outcome.Refused(refused.why());
      case Reading.Read read -> {
        var why = misfits(read, all, id);
        if (!why.isEmpty()) {
          yield new Outcome.Refused(why);
        }
        if (headers.isEmpty() && stored.filter(before -> moved(before, read)).isPresent()) {
          yield new Outcome.HeadersOfAnother();
        }
        if (stored.isEmpty() && all.size() >= Declaration.MOST) {
          yield new Outcome.TooMany();
        }
        declarations.put(workspace, declaration);
        yield new Outcome.Declared(declaration, stored.isEmpty());
      }
    };
  }

  private List<String> misfits(Reading.Read read, List<Declaration> all, Declaration.Id id) {
    var why = new ArrayList<String>();
    endpoints
        .refuses(URI.create(read.server()))
        .ifPresent(refusal -> why.add("servers[0].url: %s.".formatted(refusal)));
    var others =
        all.stream()
            .filter(each -> !each.id().equals(id))
            .flatMap(each -> each.tools().stream())
            .map(DeclaredTool::name)
            .collect(Collectors.toSet());
    for (var tool : read.tools()) {
      if (taken.contains(tool.name()) || others.contains(tool.name())) {
        why.add(
            "operationId (%s) must be one that no other tool of the workspace has."
                .formatted(tool.name()));
      }
    }
    return why;
  }

  private static boolean moved(Declaration before, Reading.Read read) {
    return !before.headers().values().isEmpty()
        && !(before.read() instanceof Reading.Read was && was.server().equals(read.server()));
  }
}
