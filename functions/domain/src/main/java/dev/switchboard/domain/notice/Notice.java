package dev.switchboard.domain.notice;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.agent.Owner;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Something to tell.
///
/// @param id the same for each telling of the same thing, so that whoever hears it twice can know
/// @param type such as `task.completed`, `task.failed`, `appointment.booked`
/// @param caller the call in which it began, where it did
/// @param spoken one sentence for a caller
/// @param data what it is about, as plain JSON values
/// @param letter what is written to a person by e-mail or SMS, where anything is
/// @param otherwise the routes by which it goes where the caller does not hear it on the call, each
///   where the one before it does not do
public record Notice(
    String id,
    String type,
    Instant at,
    WorkspaceId workspace,
    Optional<AgentId> agent,
    Owner owner,
    Optional<LiveCall> caller,
    String spoken,
    Map<String, Object> data,
    Optional<Letter> letter,
    List<String> otherwise) {
  /// The route on which a caller hears it while the call goes on.
  public static final String ON_CALL = "live-call";

  public Notice {
    otherwise = List.copyOf(otherwise);
  }

  /// One for which nothing stands in.
  public Notice(
      String id,
      String type,
      Instant at,
      WorkspaceId workspace,
      Optional<AgentId> agent,
      Owner owner,
      Optional<LiveCall> caller,
      String spoken,
      Map<String, Object> data,
      Optional<Letter> letter) {
    this(id, type, at, workspace, agent, owner, caller, spoken, data, letter, List.of());
  }

  /// One of which nothing is written to anybody.
  public Notice(
      String id,
      String type,
      Instant at,
      WorkspaceId workspace,
      Optional<AgentId> agent,
      Owner owner,
      Optional<LiveCall> caller,
      String spoken,
      Map<String, Object> data) {
    this(id, type, at, workspace, agent, owner, caller, spoken, data, Optional.empty());
  }

  /// A call as far as somebody on it can be told something.
  public record LiveCall(String channel, String call, Optional<String> controlUrl) {
    /// Whoever has the control URL can speak on the call.
    @Override
    public String toString() {
      return "LiveCall[%s %s]".formatted(channel, call);
    }
  }
}
