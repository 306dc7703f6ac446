package dev.switchboard.lambda.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.link.Link;
import dev.switchboard.domain.link.Outbox.Pending;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkTest {
  private static final String CONNECT = "/v1/calendars/salon/connect/microsoft";
  private static final String LINK = "/v1/calendars/salon/link";
  private static final String APP =
      """
      {"tenant":"t","clientId":"c","clientSecret":"very-secret","mailbox":"owner@example.com"}\
      """;

  private final Office office = new Office();

  @Test
  void what_the_last_comparison_came_to_is_reported() {
    var at = Salon.NOW.minus(Duration.ofMinutes(3));
    store(new Link.State.Linked(), Optional.of(new Link.Report(at, 7, 1, 2, 3, 4, 5)));

    var read = office.owner().get(LINK).isOk();

    assertThat(read.at("state")).isEqualTo("linked");
    assertThat(read.at("report", "at")).isEqualTo(at.toString());
    assertThat(read.at("report", "looked")).isEqualTo(7);
    assertThat(read.at("report", "created")).isEqualTo(1);
    assertThat(read.at("report", "updated")).isEqualTo(2);
    assertThat(read.at("report", "cancelled")).isEqualTo(3);
    assertThat(read.at("report", "followed")).isEqualTo(4);
    assertThat(read.at("report", "mended")).isEqualTo(5);
  }

  @Test
  void who_lets_us_in_no_more_is_told_so_and_how_much_waits() {
    store(new Link.State.Lost(Salon.NOW, "invalid_grant"), Optional.empty());
    var waits = Salon.haircut(Salon.MONDAY, LocalTime.NOON);
    Office.OUTBOX.put(office.workspace, new Pending(Salon.ID, waits.id(), 1, 0));

    var read = office.owner().get(LINK).isOk();

    assertThat(read.at("state")).isEqualTo("lost");
    assertThat(read.at("lostAt")).isEqualTo(Salon.NOW.toString());
    assertThat(read.at("lostWhy")).isEqualTo("invalid_grant");
    assertThat(read.at("pending")).isEqualTo(1);
    assertThat(read.at("report")).isNull();
  }

  @Test
  void a_calendar_of_another_workspace_is_not_there() {
    office.owner().put(CONNECT, APP).is(202);
    var neighbour = office.neighbour();

    neighbour.get(CONNECT).isProblem(404);
    neighbour.put(CONNECT, APP).isProblem(404);
    neighbour.delete(CONNECT).isProblem(404);
    neighbour.get(LINK).isProblem(404);
    neighbour.post(LINK + "/reconcile", "").isProblem(404);
    assertThat(office.isLinked()).isTrue();
    assertThat(office.woken()).isEqualTo(1);
  }

  private void store(Link.State state, Optional<Link.Report> report) {
    var to = new Link.Mailbox("microsoft", "owner@example.com", Link.OnClash.ASK);
    var begun = Link.begun(Salon.ID, to, Salon.NOW, 0);
    Office.LINKS.save(
        office.workspace,
        new Link(
            begun.calendar(),
            begun.mailbox(),
            state,
            begun.mirror(),
            begun.watch(),
            begun.turn(),
            report,
            0));
  }
}
