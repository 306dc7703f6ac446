package dev.switchboard.adapter.llm;

import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.switchboard.domain.reasoning.LanguageModel;
import java.util.Optional;
import java.util.function.IntFunction;

/// Models of OpenAI's Chat Completions API, and of whatever else speaks it.
///
/// @see <a href="https://platform.openai.com/docs/api-reference/chat/create">chat completions</a>
final class OpenAi {
  private OpenAi() {}

  static LanguageModel model(String name, String key, Optional<String> url) {
    var client =
        OpenAiChatModel.builder()
            .httpClientBuilder(Http.client())
            .timeout(Http.LONGEST)
            .maxRetries(0)
            .modelName(name)
            .apiKey(key);
    url.ifPresent(client::baseUrl);
    return new LangChainModel(client.build(), limits(url), new Trouble("openai", name));
  }

  /// OpenAI's newer models refuse `max_tokens`, and many that speak like OpenAI know nothing else.
  private static IntFunction<ChatRequestParameters> limits(Optional<String> url) {
    return url.isPresent()
        ? most -> ChatRequestParameters.builder().maxOutputTokens(most).build()
        : most -> OpenAiChatRequestParameters.builder().maxCompletionTokens(most).build();
  }
}
