package dev.switchboard.adapter.llm;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.chat.request.ToolChoice;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.reasoning.Answer;
import dev.switchboard.domain.reasoning.LanguageModel;
import dev.switchboard.domain.reasoning.Prompt;
import dev.switchboard.domain.reasoning.ToolCall;
import dev.switchboard.domain.reasoning.Used;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A model behind LangChain4j. Asks once; whoever asked decides about asking again.
///
/// @param limits the provider's way to say how long an answer may be, in tokens
record LangChainModel(
    ChatModel model, IntFunction<DefaultChatRequestParameters.Builder<?>> limits, Trouble trouble)
    implements LanguageModel {
  @Override
  public Answer answer(Prompt prompt) {
    return read(ask(request(prompt), prompt), prompt).answer(prompt, trouble);
  }

  /// The client's own time-outs are for each read; this one holds for the whole answer.
  private ChatResponse ask(ChatRequest request, Prompt prompt) {
    var asking = new FutureTask<>(() -> model.chat(request));
    Thread.ofVirtual().name("language-model").start(asking);
    try {
      return asking.get(prompt.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw trouble.tooSlow(prompt.patience(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Fault.Passing("Interrupted while waiting for a language model.", e);
    } catch (ExecutionException e) {
      throw fault(e);
    } finally {
      asking.cancel(true);
    }
  }

  private ChatRequest request(Prompt prompt) {
    var parameters = limits.apply(prompt.mostTokens());
    var tools = LangChainTools.of(prompt);
    if (!tools.isEmpty()) {
      parameters.toolSpecifications(tools);
    }
    if (prompt.form().isPresent()) {
      parameters.toolChoice(ToolChoice.REQUIRED);
    }
    ChatRequestParameters built = parameters.build();
    return ChatRequest.builder()
        .messages(LangChainTurns.messages(prompt))
        .parameters(built)
        .build();
  }

  private Said read(ChatResponse response, Prompt prompt) {
    boolean cut = response.finishReason() == FinishReason.LENGTH;
    var text = Optional.ofNullable(response.aiMessage().text()).orElse("");
    var requests =
        Optional.ofNullable(response.aiMessage().toolExecutionRequests()).orElse(List.of());
    if (isDeclined(response.finishReason(), text.isBlank() && requests.isEmpty())) {
      throw trouble.declined();
    }
    return new Said(
        text,
        IntStream.range(0, requests.size())
            .mapToObj(at -> call(at, requests.get(at), cut, prompt))
            .toList(),
        Optional.ofNullable(response.modelName()).orElse(trouble.model()),
        Optional.ofNullable(response.tokenUsage()).map(LangChainModel::used).orElse(Used.NONE),
        cut);
  }

  /// Anthropic's `refusal` is none of LangChain4j's reasons.
  private static boolean isDeclined(@Nullable FinishReason reason, boolean nothingSaid) {
    return reason == FinishReason.CONTENT_FILTER || (reason == FinishReason.OTHER && nothingSaid);
  }

  /// A call that cannot be read is not made without its arguments: the model is asked again later.
  /// Some that speak like OpenAI give their calls no ids.
  private ToolCall call(int at, ToolExecutionRequest request, boolean cut, Prompt prompt) {
    var arguments = Optional.ofNullable(request.arguments()).orElse("");
    return new ToolCall(
        Optional.ofNullable(request.id()).filter(id -> !id.isBlank()).orElse("call-" + at),
        request.name(),
        PlainJson.read(arguments.isBlank() ? "{}" : arguments)
            .orElseThrow(() ->
                cut
                    ? trouble.tooShort(prompt.mostTokens())
                    : trouble.noAnswer("arguments that are no JSON object")));
  }

  /// What Anthropic took from its cache, or put into it, is not in its count of what it read.
  private static Used used(TokenUsage usage) {
    var cached =
        usage instanceof AnthropicTokenUsage anthropic
            ? count(anthropic.cacheReadInputTokens()) + count(anthropic.cacheCreationInputTokens())
            : 0;
    return new Used(count(usage.inputTokenCount()) + cached, count(usage.outputTokenCount()), 0);
  }

  private static long count(@Nullable Integer tokens) {
    return tokens == null ? 0 : tokens;
  }

  private Fault fault(Throwable failure) {
    var causes = Stream.iterate(failure, each -> each != null, Throwable::getCause).toList();
    return causes.stream()
        .filter(each -> each instanceof Fault || each instanceof HttpException)
        .findFirst()
        .map(each -> each instanceof Fault fault ? fault : answered((HttpException) each))
        .orElseGet(() -> trouble.noAnswer(causes.getLast().getClass().getSimpleName()));
  }

  private Fault answered(HttpException http) {
    var rest = http instanceof Refused refused ? refused.rest() : Optional.<Duration>empty();
    var said = Optional.ofNullable(http.getMessage()).orElse("");
    return trouble.answered(http.statusCode(), ErrorWords.of(said), rest);
  }
}
