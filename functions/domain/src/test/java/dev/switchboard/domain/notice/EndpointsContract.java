package dev.switchboard.domain.notice;

import static dev.switchboard.domain.notice.Reminded.NOW;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.contract.Race;
import dev.switchboard.domain.notice.Endpoint.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every `Endpoints` promises.
public abstract class EndpointsContract {
  /// One of which everything that can be known is known.
  protected static final Endpoint WHOLE =
      new Endpoint(
          new EndpointId("e2"),
          Kind.WEBHOOK,
          "https://example.com/hook?token=t0p-secret",
          Set.of("task.*", "calendar.clash"),
          Optional.of(new AgentId("mia")),
          List.of(
              new EndpointSecret("whsec_bmV3", NOW, Optional.empty()),
              new EndpointSecret(
                  "whsec_b2xk", NOW.minusSeconds(9), Optional.of(NOW.plusSeconds(60)))),
          new Standing(false, Optional.of("it said no"), Optional.of(NOW.minusSeconds(5))),
          NOW.minusNanos(1),
          0);

  /// One of which as little as can be known is known.
  protected static final Endpoint BARE =
      new Endpoint(
          new EndpointId("e1"),
          Kind.SLACK,
          "https://hooks.slack.com/services/T/B/x",
          Set.of(),
          Optional.empty(),
          List.of(),
          Standing.GOOD,
          NOW,
          0);

  protected abstract Endpoints empty();

  @Test
  void what_is_saved_is_found_as_the_next_version_in_its_workspace_only() {
    var endpoints = empty();

    assertThat(endpoints.save(ACME, WHOLE)).isTrue();
    assertThat(endpoints.save(ACME, BARE)).isTrue();

    assertThat(endpoints.find(ACME, WHOLE.id())).contains(WHOLE.withVersion(1));
    assertThat(endpoints.list(ACME)).containsExactly(BARE.withVersion(1), WHOLE.withVersion(1));
    assertThat(endpoints.find(GLOBEX, WHOLE.id())).isEmpty();
    assertThat(endpoints.list(GLOBEX)).isEmpty();
  }

  @Test
  void a_save_that_has_not_seen_the_last_one_changes_nothing() {
    var endpoints = empty();
    endpoints.save(ACME, BARE);

    assertThat(endpoints.save(ACME, BARE)).isFalse();
    assertThat(endpoints.find(ACME, BARE.id())).contains(BARE.withVersion(1));
  }

  @Test
  void of_forty_who_save_at_once_one_does() {
    var endpoints = empty();
    endpoints.save(ACME, BARE);

    var saved = Race.run(_ -> endpoints.save(ACME, BARE.withVersion(1)));

    assertThat(saved).filteredOn(done -> done).hasSize(1);
  }

  @Test
  void what_is_deleted_is_gone_and_a_late_save_does_not_bring_it_back() {
    var endpoints = empty();
    endpoints.save(ACME, BARE);

    assertThat(endpoints.delete(GLOBEX, BARE.id())).isFalse();
    assertThat(endpoints.delete(ACME, BARE.id())).isTrue();
    assertThat(endpoints.delete(ACME, BARE.id())).isFalse();
    assertThat(endpoints.save(ACME, BARE.withVersion(1))).isFalse();
    assertThat(endpoints.list(ACME)).isEmpty();
  }
}
