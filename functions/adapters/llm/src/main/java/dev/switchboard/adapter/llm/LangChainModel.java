package dev.switchboard.adapter.llm;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.reasoning.Answer;
import dev.switchboard.domain.reasoning.LanguageModel;
import dev.switchboard.domain.reasoning.Prompt;
import dev.switchboard.domain.reasoning.Turn;
import dev.switchboard.domain.reasoning.Used;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A model behind LangChain4j. Asks once; whoever asked decides about asking again.
///
/// @param limits the provider's way to say how long an answer may be, in tokens
record LangChainModel(ChatModel model, IntFunction<ChatRequestParameters> limits, Trouble trouble)
    implements LanguageModel {
  /// Providers name their errors in words such as `overloaded_error`.
  private static final Pattern ERROR_WORD =
      Pattern.compile("\"(?:type|code)\"\\s*:\\s*\"([a-z][a-z_]{1,40})\"");

  @Override
  public Answer answer(Prompt prompt) {
    var request = request(prompt);
    return read(ask(request, prompt));
  }

  /// The client's own time-out ends when the first bytes come; this one holds for the whole answer.
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
    var messages = new ArrayList<ChatMessage>();
    if (!prompt.system().isBlank()) {
      messages.add(SystemMessage.from(prompt.system()));
    }
    if (prompt.turns().getLast() instanceof Turn.Asked asked) {
      messages.add(UserMessage.from(asked.text()));
    }
    return ChatRequest.builder()
        .messages(messages)
        .parameters(limits.apply(prompt.mostTokens()))
        .build();
  }

  private Answer read(ChatResponse response) {
    var text = Optional.ofNullable(response.aiMessage().text()).map(String::strip).orElse("");
    if (text.isEmpty()) {
      throw trouble.noAnswer("no text");
    }
    var used = Optional.ofNullable(response.tokenUsage());
    return new Answer(
        text,
        List.of(),
        Optional.ofNullable(response.modelName()).orElse(trouble.model()),
        new Used(
            used.flatMap(usage -> Optional.ofNullable(usage.inputTokenCount())).orElse(0),
            used.flatMap(usage -> Optional.ofNullable(usage.outputTokenCount())).orElse(0),
            0));
  }

  private Fault fault(Throwable failure) {
    var innermost = failure;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
      if (innermost instanceof HttpException http) {
        return trouble.answered(http.statusCode(), words(http));
      }
    }
    return trouble.noAnswer(innermost.getClass().getSimpleName());
  }

  private static String words(HttpException http) {
    return ERROR_WORD
        .matcher(Optional.ofNullable(http.getMessage()).orElse(""))
        .results()
        .map((MatchResult found) -> found.group(1))
        .filter(word -> !word.equals("error"))
        .distinct()
        .limit(2)
        .collect(Collectors.joining(", "));
  }
}
