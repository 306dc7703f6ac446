package dev.switchboard.adapter.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.adapter.log.Output.Form;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

/// What a process may say of its log, and what it gets where it says nothing.
final class ReadOutputTest {
  @Test
  void a_function_says_nothing_and_writes_json() {
    var usual = ReadOutput.ofClassPath();

    assertThat(usual.form()).isEqualTo(Form.JSON);
    assertThat(usual.levels()).isEqualTo(Levels.OF_FUNCTIONS);
  }

  @Test
  void the_longest_beginning_of_a_name_counts() throws IOException {
    var properties = new Properties();
    properties.load(
        new StringReader(
            """
            form=plain
            level=error
            level.dev.switchboard=info
            level.dev.switchboard.workbench.local.function=off
            """));

    var levels = ReadOutput.read(properties).levels();

    assertThat(levels.show("org.apache", Level.WARN)).isFalse();
    assertThat(levels.show("org.apache", Level.ERROR)).isTrue();
    assertThat(levels.show("dev.switchboard.lambda", Level.INFO)).isTrue();
    assertThat(levels.show("dev.switchboardish", Level.INFO)).isFalse();
    assertThat(levels.show("dev.switchboard.workbench.local.function.X", Level.ERROR)).isFalse();
  }

  @Test
  void a_line_is_one_write_in_utf_8() {
    var bytes = new ByteArrayOutputStream();

    Output.stream(new PrintStream(bytes, false, StandardCharsets.US_ASCII)).accept("{\"a\":\"ü\"}");

    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("{\"a\":\"ü\"}\n");
  }
}
