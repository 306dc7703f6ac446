package dev.switchboard.lambda.notices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.notice.InMemoryNoticeQueue;
import dev.switchboard.domain.notice.InMemoryNotices;
import dev.switchboard.domain.notice.NoticeId;
import dev.switchboard.domain.notice.Plan;
import dev.switchboard.domain.notice.PlanNotice;
import dev.switchboard.domain.workspace.WorkspaceId;
import dev.switchboard.topology.LogFields;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/// Under which id a notice is told that only a sweep found.
final class FollowedTest {
  private static final WorkspaceId HARBOUR = new WorkspaceId("harbour");
  private static final NoticeId ID = new NoticeId("n1");
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  private final InMemoryNotices notices = new InMemoryNotices();

  @BeforeEach
  void woken() {
    MDC.put(LogFields.CORRELATION_ID, "a sweep");
  }

  @AfterEach
  void done() {
    MDC.clear();
  }

  @Test
  void whoever_sends_a_notice_works_for_what_set_it_off() {
    plan(Optional.of("the call"));

    assertThat(new Followed(notices).find(HARBOUR, ID)).isPresent();
    assertThat(MDC.get(LogFields.CORRELATION_ID)).isEqualTo("the call");
  }

  @Test
  void where_nothing_is_known_the_message_says_it() {
    plan(Optional.empty());

    assertThat(new Followed(notices).find(HARBOUR, ID)).isPresent();
    assertThat(new Followed(notices).find(HARBOUR, new NoticeId("none"))).isEmpty();
    assertThat(MDC.get(LogFields.CORRELATION_ID)).isEqualTo("a sweep");
  }

  private void plan(Optional<String> cause) {
    new PlanNotice(notices, new InMemoryNoticeQueue(), InstantSource.fixed(NOW))
        .plan(HARBOUR, new Plan(ID, "reminder", Set.of("sms"), Map.of(), NOW, 1, cause));
  }
}
