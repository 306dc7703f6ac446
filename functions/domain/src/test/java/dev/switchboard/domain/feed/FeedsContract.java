package dev.switchboard.domain.feed;

import static dev.switchboard.domain.workspace.Tenants.ACME;
import static dev.switchboard.domain.workspace.Tenants.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.contract.Race;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every `Feeds` promises.
public abstract class FeedsContract {
  private static final FeedSecret FIRST = secret(ACME, 1);
  private static final FeedSecret SECOND = secret(ACME, 2);

  protected abstract Feeds empty();

  @Test
  void a_feed_is_closed_until_it_is_opened() {
    var feeds = empty();
    assertThat(feeds.isOpenTo(FIRST, Salon.ID)).isFalse();

    feeds.open(Salon.ID, FIRST);

    assertThat(feeds.isOpenTo(FIRST, Salon.ID)).isTrue();
    assertThat(feeds.isOpenTo(SECOND, Salon.ID)).isFalse();
  }

  @Test
  void a_new_secret_takes_the_place_of_the_one_before_at_once() {
    var feeds = empty();
    feeds.open(Salon.ID, FIRST);
    assertThat(feeds.isOpenTo(FIRST, Salon.ID)).isTrue();

    feeds.open(Salon.ID, SECOND);

    assertThat(feeds.isOpenTo(FIRST, Salon.ID)).isFalse();
    assertThat(feeds.isOpenTo(SECOND, Salon.ID)).isTrue();
  }

  @Test
  void a_feed_that_is_closed_opens_to_nobody_and_can_be_opened_again() {
    var feeds = empty();
    feeds.open(Salon.ID, FIRST);
    assertThat(feeds.isOpenTo(FIRST, Salon.ID)).isTrue();

    feeds.close(ACME, Salon.ID);
    feeds.close(ACME, Salon.ID);

    assertThat(feeds.isOpenTo(FIRST, Salon.ID)).isFalse();
    feeds.open(Salon.ID, SECOND);
    assertThat(feeds.isOpenTo(SECOND, Salon.ID)).isTrue();
  }

  @Test
  void a_secret_opens_one_calendar_of_one_workspace() {
    var feeds = empty();

    feeds.open(Salon.ID, FIRST);

    assertThat(feeds.isOpenTo(FIRST, Salon.SPA)).isFalse();
    assertThat(feeds.isOpenTo(new FeedSecret(GLOBEX, FIRST.random()), Salon.ID)).isFalse();
    feeds.open(Salon.ID, secret(GLOBEX, 3));
    feeds.open(Salon.SPA, SECOND);
    feeds.close(GLOBEX, Salon.ID);
    assertThat(feeds.isOpenTo(FIRST, Salon.ID)).isTrue();
    assertThat(feeds.isOpenTo(SECOND, Salon.SPA)).isTrue();
  }

  @Test
  void of_forty_who_open_it_at_once_one_has_the_secret() {
    var feeds = empty();

    Race.run(number -> {
      feeds.open(Salon.ID, secret(ACME, number));
      return number;
    });

    assertThat(IntStream.range(0, 50).filter(it -> feeds.isOpenTo(secret(ACME, it), Salon.ID)))
        .hasSize(1);
  }

  private static FeedSecret secret(WorkspaceId workspace, int seed) {
    return FeedSecret.fresh(workspace, new Random(seed));
  }
}
