package dev.switchboard.adapter.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.graph.models.DateTimeTimeZone;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ZonesTest {
  @Test
  void every_name_of_windows_is_a_zone() {
    assertThat(Zones.windows())
        .hasSize(139)
        .allSatisfy((name, zone) -> assertThat(Zones.of(name)).contains(ZoneId.of(zone)));
  }

  @Test
  void names_of_iana_are_zones_too_and_made_up_ones_are_not() {
    assertThat(Zones.of("Europe/Bucharest")).contains(ZoneId.of("Europe/Bucharest"));
    assertThat(Zones.of("GTB Standard Time")).contains(ZoneId.of("Europe/Bucharest"));
    assertThat(Zones.of("tzone://Microsoft/Custom")).isEmpty();
  }

  @Test
  void a_moment_is_read_as_it_was_written_in_every_zone_all_year() {
    for (var zone : Zones.windows().values()) {
      for (var moment = Instant.parse("2026-01-01T00:30:00Z");
          moment.isBefore(Instant.parse("2027-01-01T00:00:00Z"));
          moment = moment.plus(Duration.ofHours(31))) {
        assertThat(WallTime.read(WallTime.write(moment, ZoneId.of(zone)))).isEqualTo(moment);
      }
    }
  }

  @Test
  void a_whole_day_in_a_zone_that_nobody_knows_is_taken_as_it_stands() {
    var time = new DateTimeTimeZone();
    time.setDateTime("2026-03-05T00:00:00.0000000");
    time.setTimeZone("UTC");

    assertThat(WallTime.edgeOfDay(time, Optional.of("tzone://Microsoft/Custom")))
        .isEqualTo("2026-03-05T00:00:00Z");
  }

  @Test
  void a_rest_is_read_in_seconds_and_as_a_date_and_not_believed_beyond_an_hour() {
    var rest = new Rest(InstantSource.fixed(Instant.parse("2026-03-01T09:00:00Z")));

    assertThat(rest.of("17")).contains(Duration.ofSeconds(17));
    assertThat(rest.of("Sun, 01 Mar 2026 09:00:30 GMT")).contains(Duration.ofSeconds(30));
    assertThat(rest.of("999999999")).contains(Duration.ofHours(1));
    assertThat(rest.of("Sun, 01 Mar 2026 08:00:00 GMT")).isEmpty();
    assertThat(rest.of("soon")).isEmpty();
  }
}
