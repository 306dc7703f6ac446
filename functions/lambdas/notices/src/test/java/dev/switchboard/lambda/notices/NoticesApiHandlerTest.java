package dev.switchboard.lambda.notices;

import static dev.switchboard.domain.notice.Reminded.NOW;
import static dev.switchboard.domain.notice.Reminded.planned;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.http.Rest;
import dev.switchboard.domain.notice.NoticeId;
import dev.switchboard.domain.notice.PlannedNotice;
import dev.switchboard.domain.notice.Reminded;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticesApiHandlerTest {
  private final Memory memory = new Memory();
  private final Rest rest = memory.acme();

  @Test
  void a_notice_that_waits_is_shown() {
    save(planned("n1", NOW, NOW.plusSeconds(60)));

    var read = rest.get("/v1/notices/n1").isOk();

    assertThat(read.at("type")).isEqualTo(Reminded.TYPE);
    assertThat(read.at("status")).isEqualTo("waiting");
    assertThat(read.at("at")).isEqualTo("2026-03-02T08:01:00Z");
    assertThat(read.at("dueAt")).isEqualTo("2026-03-02T08:01:00Z");
    assertThat(read.at("about", "appointment")).isEqualTo("salon.20260303.K7M2WX");
    assertThat((List<?>) read.at("log")).isEmpty();
  }

  @Test
  void one_that_was_told_is_shown_with_each_try() {
    save(Reminded.halfTold());

    var read = rest.get("/v1/notices/" + Reminded.halfTold().id()).isOk();

    assertThat(read.at("tellingId")).isEqualTo("reminder.salon.20260303.K7M2WX.2");
    assertThat(read.at("routes", "sms", "state")).isEqualTo("failed");
    assertThat(read.at("routes", "sms", "next")).isEqualTo("2026-03-02T08:05:00Z");
    assertThat(read.at("log", 0, "outcome")).isEqualTo("delivered");
    assertThat(read.at("log", 1, "detail")).isEqualTo("no connection");
  }

  @Test
  void notices_are_listed_page_by_page_the_newest_first() {
    for (int number = 0; number < 5; number++) {
      save(planned("n" + number, NOW.plusSeconds(number), NOW));
    }
    var first = rest.get("/v1/notices?limit=3").isOk();
    var second = rest.get("/v1/notices?limit=3&before=" + first.at("next")).isOk();

    assertThat(first.at("items", 0, "id")).isEqualTo("n4");
    assertThat(second.items()).hasSize(2);
    assertThat(second.at("items", 1, "id")).isEqualTo("n0");
  }

  @Test
  void one_that_is_done_is_told_again_and_one_that_waits_is_not() {
    save(Reminded.done("n1"));
    save(planned("n2", NOW, NOW));

    assertThat(rest.post("/v1/notices/n1/replay", "").is(202).at("status")).isEqualTo("waiting");
    assertThat(Memory.NOTICES.find(memory.workspace, new NoticeId("n1")).orElseThrow().dueAt())
        .isPresent();
    rest.post("/v1/notices/n2/replay", "").isProblem(409);
  }

  @Test
  void one_endpoint_alone_gets_it_again() {
    save(Reminded.done("n1"));

    rest.post("/v1/notices/n1/replay?route=endpoint.e1", "").is(202);

    var stored = Memory.NOTICES.find(memory.workspace, new NoticeId("n1")).orElseThrow();
    assertThat(stored.tellings()).containsOnlyKeys("endpoint.e1");
    save(Reminded.done("n2"));
    rest.post("/v1/notices/n2/replay?route=pigeon", "").refuses("route");
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "%23", "a%20b"})
  void an_unknown_notice_is_not_found(String id) {
    rest.get("/v1/notices/" + id).isProblem(404);
    rest.post("/v1/notices/" + id + "/replay", "").isProblem(404);
  }

  @Test
  void another_workspace_sees_none_of_it() {
    save(planned("n1", NOW, NOW));

    memory.globex().get("/v1/notices/n1").isProblem(404);
    assertThat(memory.globex().get("/v1/notices").isOk().items()).isEmpty();
  }

  private void save(PlannedNotice notice) {
    assertThat(Memory.NOTICES.save(memory.workspace, notice)).isTrue();
  }
}
