package dev.switchboard.domain.link;

import static dev.switchboard.domain.booking.Desk.ANN;
import static dev.switchboard.domain.booking.Desk.at;
import static dev.switchboard.domain.booking.Desk.haircut;
import static dev.switchboard.domain.booking.Salon.MONDAY;
import static dev.switchboard.domain.workspace.Tenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.agent.Agents;
import dev.switchboard.domain.agent.CalendarId;
import dev.switchboard.domain.agent.InMemoryAgentDirectory;
import dev.switchboard.domain.agent.Owner;
import dev.switchboard.domain.booking.Salon;
import dev.switchboard.domain.booking.Team;
import dev.switchboard.domain.notice.Heard;
import dev.switchboard.domain.notice.InMemoryNoticeQueue;
import dev.switchboard.domain.notice.InMemoryNotices;
import dev.switchboard.domain.notice.Notice;
import dev.switchboard.domain.notice.PlanNotice;
import dev.switchboard.domain.notice.SendNotice;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PlanNewsTest {
  private final LinkedSalon salon = new LinkedSalon();
  private final InMemoryNotices notices = new InMemoryNotices();
  private final InMemoryNoticeQueue queue = new InMemoryNoticeQueue();
  private final InMemoryAgentDirectory agents = new InMemoryAgentDirectory();
  private final Heard webhook = new Heard("owner-webhook");
  private final Heard email = new Heard("email");
  private final TellOwner tellOwner =
      new PlanNews(new PlanNotice(notices, queue, salon.desk.clock), salon.desk.clock);

  PlanNewsTest() {
    agents.save(ACME, Agents.mia());
  }

  @Test
  void a_clash_that_is_found_again_each_day_is_told_once() {
    clash(Link.OnClash.ASK);
    salon.pass(Duration.ofHours(26));

    assertThat(salon.news).hasSizeGreaterThan(1);
    tellAll();
    tellAll();

    assertThat(webhook.notices()).hasSize(1);
    assertThat(email.texts())
        .containsExactly(
            "Something in your own calendar is over the appointment of Ann on Monday the second of March at ten. It stays where it is until you decide. It could have Monday the second of March at nine, eleven or half past eleven.");
  }

  @Test
  void another_event_over_the_same_appointment_is_told_too() {
    clash(Link.OnClash.KEEP);
    salon.mailbox.put("school", at(MONDAY, "10:00"), at(MONDAY, "10:30"), true);
    salon.pass(KeepInStep.PERIOD.plus(Duration.ofMinutes(2)));
    tellAll();

    assertThat(webhook.notices()).hasSize(2).extracting(Notice::id).doesNotHaveDuplicates();
  }

  @Test
  void the_owner_reads_where_a_clash_was_moved_to_although_it_is_there_by_now() {
    clash(Link.OnClash.MOVE);
    tellAll();

    var told = webhook.notices().getFirst();
    assertThat(told.type()).isEqualTo("calendar.clash");
    assertThat(told.owner()).isEqualTo(Agents.mia().owner());
    assertThat(told.data())
        .containsEntry("start", at(MONDAY, "10:00").toString())
        .containsEntry("movedTo", at(MONDAY, "09:00").toString())
        .containsEntry("policy", "move")
        .containsEntry("event", "dentist")
        .containsEntry("customer", "Ann");
    assertThat(told.spoken()).contains("Ann", "at ten.", "at nine.");
  }

  @Test
  void each_other_news_is_told_once_in_words_of_its_own() {
    var one = salon.desk.booked(haircut(ANN, at(MONDAY, "10:00"), "key-1"));
    var lost = new News.Lost(salon.desk.clock.instant(), "invalid_grant");
    salon.news.addAll(
        List.of(
            new News.Followed(one, List.of()),
            new News.Followed(one, List.of()),
            new News.Cancelled(one),
            new News.PutBack(one),
            lost,
            lost));
    tellAll();

    assertThat(webhook.notices())
        .extracting(Notice::type)
        .containsExactlyInAnyOrder(
            "calendar.followed", "calendar.cancelled", "calendar.put-back", "calendar.link-lost");
    assertThat(email.texts()).doesNotHaveDuplicates().noneMatch(text -> text.contains("invalid"));
  }

  @Test
  void what_is_stored_of_it_names_nobody() {
    clash(Link.OnClash.ASK);
    plan();

    var planned = notices.find(ACME, queue.sent().getFirst().id()).orElseThrow();
    assertThat(planned.plan().toString()).doesNotContain("Ann", "+1555", "example.com");
  }

  @Test
  void a_team_s_agent_has_its_owner_told_of_a_member_s_calendar() {
    agents.delete(ACME, Agents.MIA);
    var team = new CalendarId("team");
    agents.save(ACME, booksInto(team));
    salon.desk.teams.save(
        ACME, new Team(team, "Team", Team.Kind.ROUND_ROBIN, List.of(Salon.ID), 0));
    salon.news.add(new News.Lost(salon.desk.clock.instant(), "gone"));
    tellAll();

    assertThat(webhook.notices())
        .extracting(Notice::owner)
        .extracting(Owner::name)
        .containsExactly("Tess");
  }

  private static Agent booksInto(CalendarId calendar) {
    var leo = Agents.leo();
    return new Agent(
        leo.id(),
        leo.name(),
        leo.greeting(),
        leo.persona(),
        Optional.of(calendar),
        leo.tools(),
        leo.aliases(),
        leo.bindings(),
        leo.assistant(),
        leo.transferTo(),
        Owner.named("Tess"),
        leo.work(),
        0);
  }

  private void clash(Link.OnClash onClash) {
    salon.link(onClash);
    salon.desk.booked(haircut(ANN, at(MONDAY, "10:00"), "key-1"));
    salon.work();
    salon.mailbox.put("dentist", at(MONDAY, "09:30"), at(MONDAY, "11:00"), true);
    salon.pass(KeepInStep.PERIOD.plus(Duration.ofMinutes(2)));
    assertThat(salon.news).extracting(Object::getClass).containsOnly(News.Clash.class);
  }

  private void plan() {
    salon.news.forEach(news -> tellOwner.tell(ACME, Salon.ID, news));
  }

  private void tellAll() {
    plan();
    var clock = salon.desk.clock;
    var author =
        new WriteNews(salon.desk.calendars, salon.desk.teams, salon.desk.days, agents, clock);
    var send = new SendNotice(notices, queue, List.of(author), List.of(webhook, email), clock);
    queue.sent().forEach(sent -> send.send(sent.workspace(), sent.id()));
  }
}
