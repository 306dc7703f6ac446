package dev.switchboard.domain.notice;

import static dev.switchboard.domain.notice.Reminded.NOW;
import static dev.switchboard.domain.notice.Reminded.halfTold;
import static dev.switchboard.domain.notice.Reminded.planned;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.contract.Race;
import dev.switchboard.domain.notice.Notices.Due;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every `Notices` promises. An index may lag behind for a moment; on one machine it does not.
public abstract class NoticesContract {
  protected abstract Notices empty();

  @Test
  void what_is_saved_is_found_as_the_next_version_in_its_workspace_only() {
    var notices = empty();

    assertThat(notices.save(ACME, halfTold())).isTrue();

    assertThat(notices.find(ACME, halfTold().id())).contains(halfTold().withVersion(1));
    assertThat(notices.find(GLOBEX, halfTold().id())).isEmpty();
    assertThat(notices.find(ACME, new NoticeId("other"))).isEmpty();
  }

  @Test
  void a_save_that_has_not_seen_the_last_one_changes_nothing() {
    var notices = empty();
    notices.save(ACME, halfTold());
    var withdrawn = halfTold().withdrawn("cancelled");

    assertThat(notices.save(ACME, withdrawn)).isFalse();
    assertThat(notices.save(ACME, withdrawn.withVersion(2))).isFalse();
    assertThat(notices.save(ACME, withdrawn.withVersion(1))).isTrue();
    assertThat(notices.find(ACME, withdrawn.id())).contains(withdrawn.withVersion(2));
  }

  @Test
  void of_forty_who_save_at_once_one_does() {
    var notices = empty();
    notices.save(ACME, planned("n1", NOW, NOW));
    var seen = notices.find(ACME, new NoticeId("n1")).orElseThrow();

    var saved = Race.run(number -> notices.save(ACME, seen.takenUntil(NOW.plusSeconds(number))));

    assertThat(saved.stream().filter(each -> each)).hasSize(1);
  }

  @Test
  void notices_of_every_workspace_are_due_in_the_order_of_their_times() {
    var notices = empty();
    notices.save(ACME, planned("n2", NOW, NOW.plusSeconds(2)));
    notices.save(GLOBEX, planned("n1", NOW, NOW.plusMillis(1500)));
    notices.save(ACME, planned("n3", NOW, NOW.plusSeconds(3)));

    assertThat(notices.due(NOW.plusSeconds(1), 10)).isEmpty();
    assertThat(notices.due(NOW.plusSeconds(2), 10))
        .containsExactly(
            new Due(GLOBEX, new NoticeId("n1"), NOW.plusMillis(1500)),
            new Due(ACME, new NoticeId("n2"), NOW.plusSeconds(2)));
    assertThat(notices.due(NOW.plusSeconds(9), 1)).hasSize(1);
  }

  @Test
  void what_is_over_is_not_due_any_more() {
    var notices = empty();
    notices.save(ACME, halfTold());
    assertThat(notices.due(NOW.plusSeconds(300), 10)).hasSize(1);

    notices.save(ACME, halfTold().withVersion(1).withdrawn("cancelled"));

    assertThat(notices.due(NOW.plusSeconds(300), 10)).isEmpty();
  }

  @Test
  void the_newest_are_listed_first() {
    var notices = empty();
    for (int second : List.of(2, 0, 3, 1)) {
      notices.save(ACME, planned("n" + second, NOW.plusMillis(second * 500L), NOW));
    }
    notices.save(GLOBEX, planned("n9", NOW, NOW));

    assertThat(notices.list(ACME, Optional.empty(), 3))
        .extracting(notice -> notice.id().value())
        .containsExactly("n3", "n2", "n1");
    assertThat(notices.list(ACME, Optional.of(NOW.plusMillis(1000)), 3))
        .extracting(notice -> notice.id().value())
        .containsExactly("n1", "n0");
  }
}
