package dev.switchboard.domain.conversation.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.domain.conversation.TellOwner;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ToolNamesTest {
  @Test
  void they_are_those_of_the_tools_that_there_are() {
    var ofCalls = new FrontDesk().tools().stream().map(Tool::name);

    assertThat(ToolNames.OF_AGENTS)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(ofCalls, Stream.of(ReadCall.NAME, TellOwner.NAME)).toList());
    assertThat(ToolNames.TAKEN)
        .containsAll(ToolNames.OF_AGENTS)
        .contains("ask_owner", "ask_agent")
        .hasSize(ToolNames.OF_AGENTS.size() + 2);
  }
}
