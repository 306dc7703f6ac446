package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.link.Link.OnClash;
import dev.switchboard.domain.link.SigningIn;
import dev.switchboard.domain.workspace.Seal;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/// Owners who are signing in. The verifier is sealed, bound to its state.
final class StoredSigningIn implements SigningIn {
  private final StoredTable days;
  private final Seal seal;
  private final InstantSource clock;

  StoredSigningIn(StoredTable days, Seal seal, InstantSource clock) {
    this.days = days;
    this.seal = seal;
    this.clock = clock;
  }

  @Override
  public void begin(WorkspaceId workspace, Attempt attempt) {
    var verifier =
        seal.close(attempt.verifier().getBytes(StandardCharsets.UTF_8), owner(workspace, attempt));
    var item =
        new Fields()
            .put("verifier", Base64.getEncoder().encodeToString(verifier))
            .put("onClash", attempt.onClash().name())
            .put("until", attempt.until())
            .put(Items.EXPIRES_AT, attempt.until().getEpochSecond());
    var key = LinkKeys.connecting(workspace, attempt.calendar(), attempt.state());
    days.put(key, item, Condition.NONE);
  }

  @Override
  public Optional<Attempt> take(WorkspaceId workspace, CalendarId calendar, String state) {
    var key = LinkKeys.connecting(workspace, calendar, state);
    var found = days.get(key).filter(item -> clock.instant().isBefore(item.time("until")));
    if (found.isEmpty() || days.transaction().delete(key, THERE).write().isPresent()) {
      return Optional.empty();
    }
    return found.map(item -> read(workspace, calendar, state, item));
  }

  private static final Condition THERE = new Condition("attribute_exists(#pk)", Map.of());

  private Attempt read(WorkspaceId workspace, CalendarId calendar, String state, Fields item) {
    Instant until = item.time("until");
    var onClash = OnClash.valueOf(item.text("onClash"));
    var sealed = Base64.getDecoder().decode(item.text("verifier"));
    var empty = new Attempt(calendar, state, "", onClash, until);
    var verifier = new String(seal.open(sealed, owner(workspace, empty)), StandardCharsets.UTF_8);
    return new Attempt(calendar, state, verifier, onClash, until);
  }

  private static String owner(WorkspaceId workspace, Attempt attempt) {
    return "%s/%s/connect/%s".formatted(workspace, attempt.calendar(), attempt.state());
  }
}
