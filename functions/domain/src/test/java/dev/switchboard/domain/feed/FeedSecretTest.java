package dev.switchboard.domain.feed;

import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class FeedSecretTest {
  private static final FeedSecret SECRET = FeedSecret.fresh(ACME, new Random(1));

  @Test
  void a_secret_is_read_as_it_was_written() {
    assertThat(FeedSecret.read(SECRET.written())).contains(SECRET);
    assertThat(SECRET.written()).matches("acme_[0-9a-f]{48}");
  }

  @Test
  void no_two_secrets_are_the_same() {
    var random = new Random(1);

    assertThat(FeedSecret.fresh(ACME, random)).isNotEqualTo(FeedSecret.fresh(ACME, random));
  }

  @Test
  void what_is_not_written_like_a_secret_is_none() {
    var random = SECRET.random();
    var garbage =
        List.of(
            "",
            "acme",
            "_" + random,
            "-acme_" + random,
            "Acme_" + random,
            "acme_" + random.substring(1),
            "acme_" + random + "0",
            "acme_" + random + "\n",
            "acme_acme_" + random,
            "a".repeat(41) + "_" + random);

    assertThat(garbage).allSatisfy(text -> assertThat(FeedSecret.read(text)).isEmpty());
  }

  @Property
  void no_text_of_a_stranger_is_a_secret(@ForAll String text) {
    assertThat(FeedSecret.read(text)).isEmpty();
    assertThat(FeedSecret.read("acme_" + text)).isEmpty();
  }

  @Test
  void it_is_not_in_its_text_and_not_in_its_hash() {
    assertThat(SECRET.toString()).isEqualTo("FeedSecret[acme]");
    assertThat(SECRET.hash()).hasSize(64).doesNotContain(SECRET.random());
  }
}
