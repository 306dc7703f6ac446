package dev.switchboard.adapter.llm;

import dev.switchboard.domain.reasoning.Prompt;
import dev.switchboard.domain.reasoning.ToolCall;
import dev.switchboard.domain.reasoning.ToolResult;
import dev.switchboard.domain.reasoning.ToolSpec;
import dev.switchboard.domain.reasoning.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.Tool;
import software.amazon.awssdk.services.bedrockruntime.model.ToolConfiguration;
import software.amazon.awssdk.services.bedrockruntime.model.ToolInputSchema;
import software.amazon.awssdk.services.bedrockruntime.model.ToolResultBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ToolResultContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ToolResultStatus;
import software.amazon.awssdk.services.bedrockruntime.model.ToolUseBlock;

/// Puts what was said, and the tools, into the words of Converse.
final class BedrockTurns {
  private BedrockTurns() {}

  /// Two turns of the same side make one message, because roles must take turns.
  static List<Message> messages(Prompt prompt) {
    var messages = new ArrayList<Message>();
    prompt
        .turns()
        .forEach(turn -> {
          var message = message(turn);
          if (!messages.isEmpty() && messages.getLast().role() == message.role()) {
            var content = new ArrayList<>(messages.removeLast().content());
            content.addAll(message.content());
            messages.add(message.toBuilder().content(content).build());
          } else {
            messages.add(message);
          }
        });
    return messages;
  }

  /// Empty where there is neither a tool nor a form. A form has to be filled in, or other tools
  /// called first.
  static Optional<ToolConfiguration> tools(Prompt prompt) {
    var tools = FormTool.tools(prompt);
    if (tools.isEmpty()) {
      return Optional.empty();
    }
    var configuration =
        ToolConfiguration.builder().tools(tools.stream().map(BedrockTurns::tool).toList());
    if (prompt.form().isPresent()) {
      configuration.toolChoice(choice -> choice.any(any -> {}));
    }
    return Optional.of(configuration.build());
  }

  private static Tool tool(ToolSpec tool) {
    return Tool.fromToolSpec(spec -> {
      spec.name(tool.name()).inputSchema(ToolInputSchema.fromJson(Documents.of(tool.parameters())));
      if (!tool.description().isBlank()) {
        spec.description(tool.description());
      }
    });
  }

  private static Message message(Turn turn) {
    return switch (turn) {
      case Turn.Asked asked ->
          message(ConversationRole.USER, List.of(ContentBlock.fromText(asked.text())));
      case Turn.Said said -> message(ConversationRole.ASSISTANT, said(said));
      case Turn.Returned returned ->
          message(
              ConversationRole.USER,
              returned.results().stream().map(BedrockTurns::result).toList());
    };
  }

  private static Message message(ConversationRole role, List<ContentBlock> content) {
    return Message.builder().role(role).content(content).build();
  }

  private static List<ContentBlock> said(Turn.Said said) {
    var content = new ArrayList<ContentBlock>();
    if (!said.text().isBlank()) {
      content.add(ContentBlock.fromText(said.text()));
    }
    said.calls().stream().map(BedrockTurns::call).forEach(content::add);
    return content;
  }

  private static ContentBlock call(ToolCall call) {
    return ContentBlock.fromToolUse(
        ToolUseBlock.builder()
            .toolUseId(call.id())
            .name(call.tool())
            .input(Documents.of(call.arguments()))
            .build());
  }

  private static ContentBlock result(ToolResult result) {
    return ContentBlock.fromToolResult(
        ToolResultBlock.builder()
            .toolUseId(result.call())
            .content(ToolResultContentBlock.fromText(Results.text(result)))
            .status(result.failed() ? ToolResultStatus.ERROR : ToolResultStatus.SUCCESS)
            .build());
  }
}
