package dev.switchboard.adapter.llm;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import java.net.http.HttpClient;
import java.time.Duration;

/// How LangChain4j reaches providers.
final class Http {
  /// Longer than anybody waits; each prompt has its own patience.
  static final Duration LONGEST = Duration.ofMinutes(15);

  private static final Duration CONNECT = Duration.ofSeconds(5);

  private Http() {}

  /// HTTP/1.1, because servers on one's own machine stumble over the offer to go on in HTTP/2.
  static HttpClientBuilder client() {
    return new JdkHttpClientBuilder()
        .httpClientBuilder(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER))
        .connectTimeout(CONNECT)
        .readTimeout(LONGEST);
  }
}
