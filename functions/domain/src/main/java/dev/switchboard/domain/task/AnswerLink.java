package dev.switchboard.domain.task;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.workspace.Seal;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// Makes the part of an address by which one question can be answered, once, without an API key. It
/// is sealed, so nobody can make one up or use it for another workspace.
public final class AnswerLink {
  /// What may be answered.
  ///
  /// @param question the number of the step that asked
  public record Answerable(TaskId task, int question) {}

  private final Seal seal;

  public AnswerLink(Seal seal) {
    this.seal = seal;
  }

  public String path(WorkspaceId workspace, Answerable what) {
    var secret = "%s\n%d".formatted(what.task(), what.question()).getBytes(StandardCharsets.UTF_8);
    var token =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(seal.close(secret, owner(workspace)));
    return "/answers/%s/%s".formatted(workspace, token);
  }

  /// Empty where it is not one of ours.
  public Optional<Answerable> read(WorkspaceId workspace, String token) {
    try {
      var opened = seal.open(Base64.getUrlDecoder().decode(token), owner(workspace));
      var parts = new String(opened, StandardCharsets.UTF_8).split("\n", 2);
      return Optional.of(new Answerable(new TaskId(parts[0]), Integer.parseInt(parts[1])));
    } catch (Fault.Lasting | IllegalArgumentException madeUp) {
      // Whoever sends it is a stranger, and is told no more than that.
      return Optional.empty();
    }
  }

  private static String owner(WorkspaceId workspace) {
    return "answer-link:" + workspace;
  }
}
