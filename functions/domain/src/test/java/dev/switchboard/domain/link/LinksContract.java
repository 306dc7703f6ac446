package dev.switchboard.domain.link;

import static dev.switchboard.domain.booking.Salon.NOW;
import static dev.switchboard.domain.booking.Salon.SPA;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.contract.Race;
import dev.switchboard.domain.link.Link.Mailbox;
import dev.switchboard.domain.link.Link.OnClash;
import dev.switchboard.domain.link.Links.Due;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every `Links` promises.
public abstract class LinksContract {
  private static final Mailbox OWNER = new Mailbox("microsoft", "owner@salon.example", OnClash.ASK);

  protected abstract Links empty();

  @Test
  void a_link_is_found_as_it_was_saved() {
    var links = empty();
    var whole =
        new Link(
            Salon.ID,
            OWNER,
            new Link.State.Lost(NOW, "revoked"),
            new Mirror(
                Optional.of(NOW),
                Optional.of("cursor"),
                Optional.of(new Mirror.Span(NOW, NOW.plusSeconds(9))),
                true),
            Optional.of(new Watch(Optional.of("id"), NOW, NOW.plusSeconds(7), "secret")),
            new Turn(
                4,
                5,
                Optional.of(NOW.plusSeconds(1)),
                6,
                Optional.of(NOW.plusSeconds(2)),
                Optional.of(NOW.plusSeconds(3))),
            Optional.of(new Link.Report(NOW, 1, 2, 3, 4, 5, 6)),
            0);

    links.save(ACME, whole);

    assertThat(links.find(ACME, Salon.ID)).contains(whole.withVersion(1));
    assertThat(links.recent(ACME, Salon.ID)).contains(whole.withVersion(1));
    assertThat(links.find(GLOBEX, Salon.ID)).isEmpty();
  }

  @Test
  void what_is_absent_is_left_out() {
    var links = empty();

    links.save(ACME, begun(Salon.ID, NOW));

    assertThat(links.find(ACME, Salon.ID)).contains(begun(Salon.ID, NOW).withVersion(1));
  }

  @Test
  void a_link_that_is_there_is_not_begun_anew() {
    var links = empty();
    links.save(ACME, begun(Salon.ID, NOW));

    assertThat(links.save(ACME, begun(Salon.ID, NOW.plusSeconds(9)))).isEmpty();

    assertThat(links.find(ACME, Salon.ID)).contains(begun(Salon.ID, NOW).withVersion(1));
  }

  @Test
  void of_forty_who_change_it_at_once_one_does() {
    var links = empty();
    var saved = links.save(ACME, begun(Salon.ID, NOW)).orElseThrow();

    var changed = Race.run(number -> links.save(ACME, saved.with(saved.turn().askedFor())));

    assertThat(changed).filteredOn(Optional::isPresent).hasSize(1);
    assertThat(links.find(ACME, Salon.ID).orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void links_are_due_in_order_and_lost_ones_never() {
    var links = empty();
    links.save(ACME, begun(Salon.ID, NOW.plusSeconds(20)));
    links.save(GLOBEX, begun(SPA, NOW.plusSeconds(10)));
    links.save(ACME, begun(SPA, NOW).lost(NOW, "revoked"));

    assertThat(links.due(NOW.plusSeconds(20), 10))
        .containsExactly(new Due(GLOBEX, SPA), new Due(ACME, Salon.ID));
    assertThat(links.due(NOW.plusSeconds(20), 1)).hasSize(1);
    assertThat(links.due(NOW.plusSeconds(9), 10)).isEmpty();
  }

  @Test
  void a_removed_link_is_gone() {
    var links = empty();
    assertThat(links.recent(ACME, Salon.ID)).isEmpty();
    links.save(ACME, begun(Salon.ID, NOW));
    assertThat(links.recent(ACME, Salon.ID)).isPresent();

    links.remove(ACME, Salon.ID);

    assertThat(links.find(ACME, Salon.ID)).isEmpty();
    assertThat(links.recent(ACME, Salon.ID)).isEmpty();
    assertThat(links.due(NOW.plusSeconds(60), 10)).isEmpty();
  }

  private static Link begun(CalendarId calendar, Instant due) {
    return Link.begun(calendar, OWNER, due, 0);
  }
}
