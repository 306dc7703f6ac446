package dev.switchboard.adapter.dynamodb;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.link.AccessToken;
import dev.switchboard.domain.link.Grant;
import dev.switchboard.domain.link.Grant.Credential;
import dev.switchboard.domain.link.Grants;
import dev.switchboard.domain.workspace.Seal;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.Optional;

/// What lets us into mailboxes. Every secret is sealed on its own, bound to its workspace, its
/// calendar and what it is.
final class StoredGrants implements Grants {
  private final StoredTable days;
  private final Seal seal;

  StoredGrants(StoredTable days, Seal seal) {
    this.days = days;
    this.seal = seal;
  }

  @Override
  public Optional<Grant> find(WorkspaceId workspace, CalendarId calendar) {
    return days.get(LinkKeys.grant(workspace, calendar))
        .map(item -> read(workspace, calendar, item));
  }

  @Override
  public boolean save(WorkspaceId workspace, Grant grant) {
    var sealed = sealed(workspace, grant.calendar());
    var doc = credential(sealed, grant.credential()).put("mailbox", grant.mailbox());
    grant
        .access()
        .ifPresent(token ->
            doc.put("access", sealed.close("access", token.value()))
                .put("accessUntil", token.until()));
    var change =
        Change.where(Condition.version(grant.version()))
            .set(Items.VERSION, grant.version() + 1)
            .set(Items.DOC, doc.values());
    return days.update(LinkKeys.grant(workspace, grant.calendar()), change).done();
  }

  @Override
  public void forget(WorkspaceId workspace, CalendarId calendar) {
    days.delete(LinkKeys.grant(workspace, calendar));
  }

  private static Fields credential(Sealed sealed, Credential credential) {
    return switch (credential) {
      case Credential.Delegated delegated ->
          new Fields().put("refreshToken", sealed.close("refresh", delegated.refreshToken()));
      case Credential.AppOnly app ->
          new Fields()
              .put("tenant", app.tenant())
              .put("clientId", app.clientId())
              .put("clientSecret", sealed.close("client", app.clientSecret()));
    };
  }

  private Grant read(WorkspaceId workspace, CalendarId calendar, Fields item) {
    var sealed = sealed(workspace, calendar);
    var doc = item.fields(Items.DOC);
    var credential =
        doc.maybeText("refreshToken")
            .<Credential>map(token -> new Credential.Delegated(sealed.open("refresh", token)))
            .orElseGet(() ->
                new Credential.AppOnly(
                    doc.text("tenant"),
                    doc.text("clientId"),
                    sealed.open("client", doc.text("clientSecret"))));
    var access =
        doc.maybeText("access")
            .map(token -> new AccessToken(sealed.open("access", token), doc.time("accessUntil")));
    return new Grant(
        calendar, doc.text("mailbox"), credential, access, item.number(Items.VERSION).longValue());
  }

  private Sealed sealed(WorkspaceId workspace, CalendarId calendar) {
    return new Sealed(seal, "%s/%s".formatted(workspace, calendar));
  }
}
