package dev.switchboard.domain.workspace;

import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static dev.switchboard.domain.workspace.Tenants.KEY_OF_ACME;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What every `Workspaces` promises.
public abstract class WorkspacesContract {
  protected abstract Workspaces empty();

  @Test
  void a_workspace_is_found_as_it_was_put() {
    var workspaces = empty();

    workspaces.put(Tenants.acme());

    assertThat(workspaces.find(ACME)).contains(Tenants.acme());
  }

  @Test
  void only_what_was_put_is_found() {
    var workspaces = empty();
    assertThat(workspaces.find(GLOBEX)).isEmpty();

    workspaces.put(Tenants.acme());

    assertThat(workspaces.find(GLOBEX)).isEmpty();
  }

  @Test
  void a_workspace_put_again_is_replaced_at_once() {
    var workspaces = empty();
    workspaces.put(Tenants.acme());
    assertThat(workspaces.find(ACME)).isPresent();
    var renamed = new Workspace(ACME, "Acme Nails", List.of(Tenants.sharedSecret()));

    workspaces.put(renamed);

    assertThat(workspaces.find(ACME)).contains(renamed);
  }

  @Test
  void a_key_is_known_from_when_it_is_issued() {
    var workspaces = empty();
    assertThat(workspaces.knows(KEY_OF_ACME)).isFalse();

    workspaces.issue(KEY_OF_ACME, "laptop");

    assertThat(workspaces.knows(KEY_OF_ACME)).isTrue();
  }

  @Test
  void a_key_is_unknown_from_when_it_is_revoked() {
    var workspaces = empty();
    workspaces.issue(KEY_OF_ACME, "laptop");
    assertThat(workspaces.knows(KEY_OF_ACME)).isTrue();

    workspaces.revoke(KEY_OF_ACME);
    workspaces.revoke(KEY_OF_ACME);

    assertThat(workspaces.knows(KEY_OF_ACME)).isFalse();
  }

  @Test
  void a_key_is_known_in_its_own_workspace_only() {
    var workspaces = empty();

    workspaces.issue(KEY_OF_ACME, "laptop");

    assertThat(workspaces.knows(new ApiKey(GLOBEX, KEY_OF_ACME.secret()))).isFalse();
  }

  @Test
  void a_workspace_keeps_its_keys_when_it_is_put_again() {
    var workspaces = empty();
    workspaces.put(Tenants.acme());
    workspaces.issue(KEY_OF_ACME, "laptop");

    workspaces.put(Tenants.acme());

    assertThat(workspaces.knows(KEY_OF_ACME)).isTrue();
  }
}
