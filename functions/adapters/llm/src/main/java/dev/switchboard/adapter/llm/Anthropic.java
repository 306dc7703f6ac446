package dev.switchboard.adapter.llm;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.switchboard.domain.reasoning.LanguageModel;
import java.util.Optional;

/// Models of Anthropic's Messages API.
///
/// @see <a href="https://docs.claude.com/en/api/errors">its errors</a>
final class Anthropic {
  private Anthropic() {}

  static LanguageModel model(
      String name, String key, Optional<String> url, Reach reach, Remedy remedy) {
    var client =
        AnthropicChatModel.builder()
            .httpClientBuilder(Http.reaching(reach))
            .timeout(Http.LONGEST)
            .maxRetries(0)
            .modelName(name)
            .apiKey(key);
    url.ifPresent(client::baseUrl);
    return new LangChainModel(
        client.build(),
        most -> ChatRequestParameters.builder().maxOutputTokens(most),
        new Trouble("anthropic", name, remedy));
  }
}
