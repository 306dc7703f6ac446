package dev.switchboard.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.switchboard.domain.reasoning.Turn;
import org.junit.jupiter.api.Test;

class LangChainTurnsTest {
  @Test
  void a_result_names_the_tool_that_was_called_for_providers_that_go_by_names() {
    var said = new Turn.Said("", Prompts.CALLS);

    var messages = LangChainTurns.messages(Prompts.withTool(said, Prompts.returned()));

    assertThat(messages)
        .filteredOn(ToolExecutionResultMessage.class::isInstance)
        .extracting(message -> ((ToolExecutionResultMessage) message).toolName())
        .containsExactly("find_slots", "find_slots");
  }
}
