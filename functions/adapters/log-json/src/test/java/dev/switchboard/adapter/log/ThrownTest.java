package dev.switchboard.adapter.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.switchboard.adapter.log.Output.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// What a log says of a fault: enough to find it, and nothing that a caller said.
final class ThrownTest {
  private static final String SAID = "+447700900731";
  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger("tasks");

  private final Lines lines = Lines.asOnLambda();

  @AfterEach
  void done() {
    lines.close();
  }

  @Test
  void our_own_words_are_written_with_where_they_come_from() {
    LOG.error("tasks failed", new IllegalStateException("Table (days) must be there."));

    var line = lines.only();
    assertThat(line)
        .containsEntry("message", "tasks failed")
        .containsEntry("exception", IllegalStateException.class.getName());
    assertThat(String.valueOf(line.get("stack")))
        .startsWith("java.lang.IllegalStateException: Table (days) must be there.")
        .contains("at dev.switchboard.adapter.log.ThrownTest.our_own_words");
  }

  @Test
  void what_others_say_may_repeat_a_caller_and_is_left_out() {
    var foreign = thrownBy(() -> Long.parseLong(SAID + "x"));
    var json = thrownBy(() -> JSON.std.mapFrom("{\"number\": " + SAID + "}"));
    var address = thrownBy(() -> URI.create("https://" + SAID + " x"));

    for (var each : new Exception[] {foreign, json, address}) {
      LOG.error("tasks failed", each);
      LOG.error("tasks failed", new IllegalStateException("Ours.", each));
      LOG.error("tasks failed", new IllegalStateException(each));
      LOG.error("Unexpected: " + each.getMessage(), each);
    }

    assertThat(lines.all())
        .hasSize(12)
        .noneMatch(line -> line.contains(SAID))
        .allMatch(line -> line.contains("Exception"));
    assertThat(lines.all().getFirst()).contains("java.lang.NumberFormatException");
    assertThat(lines.all().get(1)).contains("Ours.", "Caused by: ");
  }

  @Test
  void people_at_a_terminal_see_no_more() {
    try (var plain = new Lines(Form.PLAIN, new Levels(Level.WARN, java.util.Map.of()))) {
      LOG.error("tasks failed", thrownBy(() -> Long.parseLong(SAID + "x")));

      assertThat(plain.all().getFirst())
          .startsWith("ERROR tasks - tasks failed\njava.lang.NumberFormatException\n  at ")
          .doesNotContain(SAID);
    }
  }

  @Test
  void a_chain_that_bites_its_own_tail_ends() {
    var cause = new IOException("b");
    var first = new UncheckedIOException("a", cause);
    cause.initCause(first);

    LOG.error("tasks failed", first);

    assertThat(lines.all()).hasSize(1);
  }

  private interface Doing {
    Object run() throws Exception;
  }

  private static Exception thrownBy(Doing doing) {
    try {
      throw new AssertionError("It must throw, and gave " + doing.run());
    } catch (Exception e) {
      return e;
    }
  }
}
