package dev.switchboard.adapter.llm;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.reasoning.Answer;
import dev.switchboard.domain.reasoning.LanguageModel;
import dev.switchboard.domain.reasoning.Prompt;
import dev.switchboard.domain.reasoning.Turn;
import dev.switchboard.domain.reasoning.Used;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.SystemContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.TokenUsage;

/// A model of Bedrock. Asks once; whoever asked decides about asking again.
record BedrockModel(BedrockRuntimeClient client, Trouble trouble) implements LanguageModel {
  @Override
  public Answer answer(Prompt prompt) {
    try {
      return read(client.converse(request(prompt)));
    } catch (ApiCallTimeoutException e) {
      throw trouble.tooSlow(prompt.patience(), e);
    } catch (SdkException e) {
      throw fault(e);
    }
  }

  private ConverseRequest request(Prompt prompt) {
    var message =
        Message.builder()
            .role(ConversationRole.USER)
            .content(ContentBlock.fromText(question(prompt)))
            .build();
    var request =
        ConverseRequest.builder()
            .modelId(trouble.model())
            .messages(message)
            .inferenceConfig(config -> config.maxTokens(prompt.mostTokens()))
            .overrideConfiguration(config -> config.apiCallTimeout(prompt.patience()));
    if (!prompt.system().isBlank()) {
      request.system(SystemContentBlock.fromText(prompt.system()));
    }
    return request.build();
  }

  private Answer read(ConverseResponse response) {
    var message = Optional.ofNullable(response.output()).map(output -> output.message());
    var text =
        message.stream()
            .flatMap(some -> some.content().stream())
            .flatMap(block -> Optional.ofNullable(block.text()).stream())
            .collect(Collectors.joining())
            .strip();
    if (text.isEmpty()) {
      throw trouble.noAnswer("no text");
    }
    var used = Optional.ofNullable(response.usage());
    return new Answer(
        text,
        List.of(),
        trouble.model(),
        new Used(
            used.map(TokenUsage::inputTokens).orElse(0),
            used.map(TokenUsage::outputTokens).orElse(0),
            0));
  }

  private static String question(Prompt prompt) {
    return prompt.turns().getLast() instanceof Turn.Asked asked ? asked.text() : "";
  }

  private Fault fault(SdkException failure) {
    if (failure instanceof AwsServiceException service && service.statusCode() / 100 != 2) {
      var word = Optional.ofNullable(service.awsErrorDetails()).map(AwsErrorDetails::errorCode);
      return trouble.answered(service.statusCode(), word.orElse(""));
    }
    Throwable innermost = failure;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    return trouble.noAnswer(innermost.getClass().getSimpleName());
  }
}
