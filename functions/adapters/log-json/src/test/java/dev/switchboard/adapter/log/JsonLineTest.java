package dev.switchboard.adapter.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.topology.LogFields;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.TemporalUnitWithinOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// What a function's log looks like, read as CloudWatch reads it.
final class JsonLineTest {
  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(JsonLineTest.class);

  private final Lines lines = Lines.asOnLambda();

  @AfterEach
  void done() {
    lines.close();
    MDC.clear();
  }

  @Test
  void a_line_is_one_object_with_what_its_thread_and_its_event_know() {
    MDC.put(LogFields.CORRELATION_ID, "JKJaXmPLvHcESHA=");
    MDC.put(LogFields.FUNCTION, "task-runner");
    MDC.put(LogFields.WORKSPACE, "harbour");
    MDC.put("AWSRequestId", "req-1");

    LOG.atInfo().addKeyValue("ms", 12L).log("Said \"{}\"\nand went.", "so");

    var line = lines.only();
    assertThat(line)
        .containsEntry("level", "INFO")
        .containsEntry("logger", JsonLineTest.class.getName())
        .containsEntry("message", "Said \"so\"\nand went.")
        .containsEntry(LogFields.CORRELATION_ID, "JKJaXmPLvHcESHA=")
        .containsEntry(LogFields.FUNCTION, "task-runner")
        .containsEntry(LogFields.WORKSPACE, "harbour")
        .containsEntry("AWSRequestId", "req-1")
        .containsEntry("ms", 12)
        .doesNotContainKeys("exception", "stack");
    assertThat(Instant.parse(String.valueOf(line.get("timestamp"))))
        .isCloseTo(Instant.now(), within(Duration.ofMinutes(1)));
    assertThat(lines.all().getFirst()).doesNotContain("\n");
  }

  @Test
  void what_others_put_beside_it_stays_out() {
    MDC.put("caller", "+447700900731");

    LOG.warn("Hm.");

    assertThat(lines.all().getFirst()).doesNotContain("+447700900731");
  }

  /// Notices go out by several routes at once, and a heartbeat goes on beside the work.
  @Test
  void a_thread_that_a_request_starts_goes_on_under_its_id() throws InterruptedException {
    MDC.put(LogFields.CORRELATION_ID, "one");

    Thread.startVirtualThread(() -> LOG.info("From beside.")).join();

    assertThat(lines.only()).containsEntry(LogFields.CORRELATION_ID, "one");
  }

  @Test
  void what_is_ours_is_shown_from_info_on_and_what_is_not_from_warn_on() {
    var theirs = LoggerFactory.getLogger("io.micronaut.context");
    LOG.debug("1");
    LOG.info("2");
    theirs.info("3");
    theirs.warn("4");

    assertThat(lines.all())
        .extracting(line -> Lines.read(line).get("message"))
        .isEqualTo(List.of("2", "4"));
  }

  @Test
  void numbers_and_truth_stay_what_they_are() {
    LOG.atInfo().addKeyValue("share", 0.5).addKeyValue("parked", true).log("x");

    assertThat(lines.only()).containsAllEntriesOf(Map.of("share", 0.5, "parked", true));
  }

  private static TemporalUnitWithinOffset within(Duration most) {
    return new TemporalUnitWithinOffset(most.toSeconds(), java.time.temporal.ChronoUnit.SECONDS);
  }
}
