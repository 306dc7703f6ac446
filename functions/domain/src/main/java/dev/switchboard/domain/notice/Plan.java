package dev.switchboard.domain.notice;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is to be told, and when. It holds no names, numbers or words: whom it is for and what it
/// says is looked up when it goes out, by the author of its type.
///
/// @param type such as `appointment.reminder`
/// @param routes the notifiers by which it goes
/// @param about what its author needs to know of, by name
/// @param at when it goes out
/// @param revision of what it is about; what is planned of an older one changes nothing
/// @param cause the id of what set it off, by which the log knows it; empty where the store is to
///   note what it is stored for
public record Plan(
    NoticeId id,
    String type,
    Set<String> routes,
    Map<String, String> about,
    Instant at,
    long revision,
    Optional<String> cause) {
  public Plan {
    routes = Set.copyOf(routes);
    about = Map.copyOf(about);
  }

  /// One whose cause is what it is stored for.
  public Plan(
      NoticeId id,
      String type,
      Set<String> routes,
      Map<String, String> about,
      Instant at,
      long revision) {
    this(id, type, routes, about, at, revision, Optional.empty());
  }

  Plan ofRevision(long newer) {
    return new Plan(id, type, routes, about, at, newer, cause);
  }
}
