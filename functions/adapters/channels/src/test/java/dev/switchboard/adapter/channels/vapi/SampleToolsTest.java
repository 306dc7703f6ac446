package dev.switchboard.adapter.channels.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.switchboard.domain.conversation.tool.FrontDesk;
import dev.switchboard.domain.reasoning.ToolSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What users copy to VAPI says of each tool what the tool says of itself.
class SampleToolsTest {
  private static final Path SAMPLE = Path.of("../../../samples/vapi/tools.json");

  @Test
  void the_sample_has_each_tool_of_ours_as_it_describes_itself() throws IOException {
    var described = new FrontDesk().tools().stream().map(tool -> function(tool.spec())).toList();

    assertThat(sample()).containsExactlyInAnyOrderElementsOf(described);
  }

  private static Map<String, Object> function(ToolSpec spec) {
    return Map.of(
        "name", spec.name(), "description", spec.description(), "parameters", spec.parameters());
  }

  private static List<Object> sample() throws IOException {
    return JSON.std.listFrom(Files.readString(SAMPLE)).stream()
        .map(Map.class::cast)
        .<Object>map(tool -> tool.get("function"))
        .toList();
  }
}
