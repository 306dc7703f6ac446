package dev.switchboard.domain.link;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Takes what the other side tells of changes, and wakes whoever reads them. It asks nobody, so
/// that the other side never waits.
public final class ReceiveTelling {
  private static final int MOST_RACES = 20;

  private final Links links;
  private final LinkQueue queue;
  private final InstantSource clock;

  public ReceiveTelling(Links links, LinkQueue queue, InstantSource clock) {
    this.links = links;
    this.queue = queue;
    this.clock = clock;
  }

  /// One thing that the other side tells.
  ///
  /// @param secret which shows that it is the other side
  public record Told(What what, String secret) {
    @Override
    public String toString() {
      return "Told[%s, …]".formatted(what);
    }
  }

  /// What the other side can tell.
  public enum What {
    CHANGED,

    /// Tellings were lost, so that everything has to be compared.
    MISSED,

    /// The subscription must be renewed at once.
    RENEW,

    /// The subscription is gone.
    ENDED
  }

  /// How many were real; those whose secret is wrong, or that are for no link, change nothing.
  public int receive(WorkspaceId workspace, CalendarId calendar, List<Told> told) {
    var link = links.find(workspace, calendar);
    var real = link.map(known -> told.stream().filter(each -> isReal(known, each)).toList());
    if (real.filter(each -> !each.isEmpty()).isEmpty()) {
      return 0;
    }
    note(workspace, link.get(), real.get().stream().map(Told::what).toList());
    queue.send(workspace, calendar, Duration.ZERO);
    return real.get().size();
  }

  /// In a time that says nothing of how much of the secret was right.
  private static boolean isReal(Link link, Told told) {
    var expected = link.watch().map(Watch::secret);
    return expected.isPresent()
        && MessageDigest.isEqual(bytes(expected.get()), bytes(told.secret()));
  }

  private void note(WorkspaceId workspace, Link found, List<What> whats) {
    Optional<Link> current = Optional.of(found);
    for (int race = 0; race < MOST_RACES && current.isPresent(); race++) {
      var changed = changed(current.get(), whats);
      if (changed.equals(current.get()) || links.save(workspace, changed).isPresent()) {
        return;
      }
      current = links.find(workspace, found.calendar());
    }
  }

  private Link changed(Link link, List<What> whats) {
    var changed = link;
    for (var what : whats) {
      changed =
          switch (what) {
            case CHANGED -> changed;
            case MISSED -> changed.with(changed.mirror().compared(true));
            case RENEW ->
                watching(changed, changed.watch().map(each -> each.dueAt(clock.instant())));
            case ENDED ->
                watching(
                    changed.with(changed.mirror().compared(true)),
                    changed.watch().map(each -> each.none(clock.instant())));
          };
    }
    return changed;
  }

  private static Link watching(Link link, Optional<Watch> watch) {
    return watch.map(link::with).orElse(link);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
