package dev.switchboard.adapter.llm;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.switchboard.domain.reasoning.Prompt;
import dev.switchboard.domain.reasoning.ToolCall;
import dev.switchboard.domain.reasoning.ToolResult;
import dev.switchboard.domain.reasoning.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Puts what was said into LangChain4j's messages.
final class LangChainTurns {
  private final List<ChatMessage> messages = new ArrayList<>();
  private final Map<String, String> tools = new HashMap<>();

  private LangChainTurns() {}

  static List<ChatMessage> messages(Prompt prompt) {
    var turns = new LangChainTurns();
    if (!prompt.system().isBlank()) {
      turns.messages.add(SystemMessage.from(prompt.system()));
    }
    prompt.turns().forEach(turns::add);
    return turns.messages;
  }

  private void add(Turn turn) {
    switch (turn) {
      case Turn.Asked asked -> messages.add(UserMessage.from(asked.text()));
      case Turn.Said said -> {
        said.calls().forEach(call -> tools.put(call.id(), call.tool()));
        messages.add(said(said));
      }
      case Turn.Returned returned ->
          returned.results().forEach(result -> messages.add(returned(result)));
    }
  }

  private static AiMessage said(Turn.Said said) {
    var message = AiMessage.builder();
    if (!said.text().isBlank()) {
      message.text(said.text());
    }
    if (!said.calls().isEmpty()) {
      message.toolExecutionRequests(said.calls().stream().map(LangChainTurns::call).toList());
    }
    return message.build();
  }

  private static ToolExecutionRequest call(ToolCall call) {
    return ToolExecutionRequest.builder()
        .id(call.id())
        .name(call.tool())
        .arguments(PlainJson.write(call.arguments()))
        .build();
  }

  private ChatMessage returned(ToolResult result) {
    return ToolExecutionResultMessage.builder()
        .id(result.call())
        .toolName(tools.getOrDefault(result.call(), "tool"))
        .text(Results.text(result))
        .isError(result.failed())
        .build();
  }
}
