package dev.switchboard.adapter.llm;

import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
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

  static LanguageModel model(
      String name, String key, Optional<String> url, Reach reach, Remedy remedy) {
    var client =
        OpenAiChatModel.builder()
            .httpClientBuilder(Http.reaching(reach))
            .timeout(Http.LONGEST)
            .maxRetries(0)
            .modelName(name)
            .apiKey(key);
    url.ifPresent(client::baseUrl);
    return new LangChainModel(client.build(), limits(url), new Trouble("openai", name, remedy));
  }

  /// OpenAI's newer models refuse `max_tokens`, and many that speak like OpenAI know nothing else.
  private static IntFunction<DefaultChatRequestParameters.Builder<?>> limits(Optional<String> url) {
    return url.isPresent()
        ? most -> ChatRequestParameters.builder().maxOutputTokens(most)
        : most -> OpenAiChatRequestParameters.builder().maxCompletionTokens(most);
  }
}
