package dev.switchboard.adapter.llm;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.reasoning.Answer;
import dev.switchboard.domain.reasoning.LanguageModel;
import dev.switchboard.domain.reasoning.Prompt;
import dev.switchboard.domain.reasoning.ToolCall;
import dev.switchboard.domain.reasoning.Used;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.StopReason;
import software.amazon.awssdk.services.bedrockruntime.model.SystemContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.TokenUsage;
import software.amazon.awssdk.services.bedrockruntime.model.ToolUseBlock;

/// A model of Bedrock. Asks once; whoever asked decides about asking again.
record BedrockModel(BedrockRuntimeClient client, Trouble trouble) implements LanguageModel {
  @Override
  public Answer answer(Prompt prompt) {
    try {
      return read(client.converse(request(prompt)), prompt).answer(prompt, trouble);
    } catch (ApiCallTimeoutException e) {
      throw trouble.tooSlow(prompt.patience(), e);
    } catch (SdkException e) {
      throw fault(e);
    }
  }

  private ConverseRequest request(Prompt prompt) {
    var request =
        ConverseRequest.builder()
            .modelId(trouble.model())
            .messages(BedrockTurns.messages(prompt))
            .inferenceConfig(config -> config.maxTokens(prompt.mostTokens()))
            .overrideConfiguration(config -> config.apiCallTimeout(prompt.patience()));
    BedrockTurns.tools(prompt).ifPresent(request::toolConfig);
    if (!prompt.system().isBlank()) {
      request.system(SystemContentBlock.fromText(prompt.system()));
    }
    return request.build();
  }

  private Said read(ConverseResponse response, Prompt prompt) {
    boolean cut = response.stopReason() == StopReason.MAX_TOKENS;
    var blocks =
        Optional.ofNullable(response.output())
            .flatMap(output -> Optional.ofNullable(output.message()))
            .map(message -> message.content())
            .orElse(List.of());
    var text =
        blocks.stream()
            .flatMap(block -> Optional.ofNullable(block.text()).stream())
            .collect(Collectors.joining());
    var calls =
        blocks.stream()
            .flatMap(block -> Optional.ofNullable(block.toolUse()).stream())
            .map(use -> call(use, cut, prompt))
            .toList();
    var used = Optional.ofNullable(response.usage()).map(BedrockModel::used).orElse(Used.NONE);
    refuse(response.stopReason());
    return new Said(text, calls, trouble.model(), used, cut);
  }

  private void refuse(@Nullable StopReason reason) {
    if (reason == StopReason.CONTENT_FILTERED || reason == StopReason.GUARDRAIL_INTERVENED) {
      throw trouble.declined();
    }
    if (reason == StopReason.MALFORMED_TOOL_USE || reason == StopReason.MALFORMED_MODEL_OUTPUT) {
      throw trouble.noAnswer("arguments that are no JSON object");
    }
  }

  /// A call that cannot be read is not made without its arguments: the model is asked again later.
  private ToolCall call(ToolUseBlock use, boolean cut, Prompt prompt) {
    if (use.input() == null || !use.input().isMap()) {
      throw cut
          ? trouble.tooShort(prompt.mostTokens())
          : trouble.noAnswer("arguments that are no JSON object");
    }
    return new ToolCall(use.toolUseId(), use.name(), Documents.plain(use.input().asMap()));
  }

  private static Used used(TokenUsage usage) {
    return new Used(
        count(usage.inputTokens())
            + count(usage.cacheReadInputTokens())
            + count(usage.cacheWriteInputTokens()),
        count(usage.outputTokens()),
        0);
  }

  private static long count(@Nullable Integer tokens) {
    return tokens == null ? 0 : tokens;
  }

  private Fault fault(SdkException failure) {
    if (failure instanceof AwsServiceException service && service.statusCode() / 100 != 2) {
      var details = Optional.ofNullable(service.awsErrorDetails());
      var rest =
          details
              .flatMap(each -> Optional.ofNullable(each.sdkHttpResponse()))
              .flatMap(answer -> answer.firstMatchingHeader(RetryAfter.HEADER))
              .flatMap(RetryAfter::read);
      return trouble.answered(
          service.statusCode(), details.map(AwsErrorDetails::errorCode).orElse(""), rest);
    }
    Throwable innermost = failure;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    return trouble.noAnswer(innermost.getClass().getSimpleName());
  }
}
