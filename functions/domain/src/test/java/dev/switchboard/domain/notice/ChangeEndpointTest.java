package dev.switchboard.domain.notice;

import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.notice.Endpoint.Kind;
import dev.switchboard.domain.notice.OpenEndpoint.Opening;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangeEndpointTest {
  private static final Endpoint.Wish WISH =
      new Endpoint.Wish("https://example.com/", Set.of(), Optional.empty());

  private final Mailroom room = new Mailroom();

  @Test
  void a_signed_endpoint_gets_a_secret_of_32_bytes_that_no_other_has() {
    var secrets =
        IntStream.range(0, 3).mapToObj(_ -> room.opened().secrets().getFirst().value()).toList();

    assertThat(secrets).doesNotHaveDuplicates().allMatch(secret -> secret.startsWith("whsec_"));
    assertThat(Base64.getDecoder().decode(secrets.getFirst().substring(6))).hasSize(32);
  }

  @Test
  void slack_and_discord_have_none_to_rotate() {
    var opening = (Opening.Opened) room.open.open(ACME, Kind.SLACK, WISH);

    assertThat(opening.endpoint().secrets()).isEmpty();
    assertThat(room.change.rotate(ACME, opening.endpoint().id(), Duration.ZERO)).isEmpty();
  }

  @Test
  void the_twenty_first_is_refused() {
    for (int i = 0; i < Endpoint.MOST; i++) {
      room.open.open(ACME, Kind.WEBHOOK, WISH);
    }

    assertThat(room.open.open(ACME, Kind.WEBHOOK, WISH)).isInstanceOf(Opening.TooMany.class);
  }

  @Test
  void while_a_secret_changes_both_sign_and_the_newest_comes_first() {
    var endpoint = room.opened();
    var old = endpoint.secrets().getFirst().value();

    var rotated = room.change.rotate(ACME, endpoint.id(), Duration.ofHours(24)).orElseThrow();

    var fresh = rotated.secrets().getFirst().value();
    var now = room.clock.instant();
    assertThat(rotated).isEqualTo(room.stored(endpoint));
    assertThat(rotated.signingAt(now)).containsExactly(fresh, old);
    assertThat(rotated.signingAt(now.plus(Duration.ofHours(24)).minusMillis(1))).hasSize(2);
    assertThat(rotated.signingAt(now.plus(Duration.ofHours(24)))).containsExactly(fresh);
  }

  @Test
  void without_an_overlap_the_old_one_stops_at_once() {
    var endpoint = room.opened();

    var rotated = room.change.rotate(ACME, endpoint.id(), Duration.ZERO).orElseThrow();

    assertThat(rotated.secrets()).hasSize(1).doesNotContain(endpoint.secrets().getFirst());
  }

  @Test
  void rotating_again_never_lets_an_older_one_sign_longer() {
    var endpoint = room.opened();
    room.change.rotate(ACME, endpoint.id(), Duration.ofHours(1));
    var end = room.clock.instant().plus(Duration.ofHours(1));

    room.change.rotate(ACME, endpoint.id(), Duration.ofHours(24));

    var rotated = room.stored(endpoint);
    assertThat(rotated.secrets()).hasSize(3);
    room.clock.set(end);
    assertThat(rotated.signingAt(end)).doesNotContain(endpoint.secrets().getFirst().value());
  }

  @Test
  void neither_its_address_nor_its_secret_shows_up_in_a_log() {
    var endpoint = room.opened();

    assertThat(endpoint.toString()).doesNotContain("whsec", "example.com");
    assertThat(endpoint.secrets().toString()).doesNotContain("whsec");
  }
}
