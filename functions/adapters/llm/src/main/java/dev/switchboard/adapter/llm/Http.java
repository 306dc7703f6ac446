package dev.switchboard.adapter.llm;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.switchboard.domain.fault.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;

/// How LangChain4j reaches providers: one request, one answer of at most 10 MB, no redirects, and
/// nothing tried twice. Time-outs are the prompt's business.
final class Http implements HttpClient {
  /// Longer than anybody waits; each prompt has its own patience.
  static final Duration LONGEST = Duration.ofMinutes(15);

  private static final int MOST_BYTES = 10 * 1024 * 1024;

  private final Reach reach;
  private final CloseableHttpClient client;

  private Http(Reach reach) {
    this.reach = reach;
    this.client = OneExchange.reaching(reach);
  }

  static HttpClientBuilder reaching(Reach reach) {
    return new Builder(reach);
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    var address = URI.create(request.url());
    reach
        .refuses(address)
        .ifPresent(why -> {
          throw new Fault.Lasting("The language model's %s.".formatted(why));
        });
    var wanted = ClassicRequestBuilder.create(request.method().name()).setUri(address);
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> wanted.addHeader(name, value)));
    wanted.removeHeaders("Content-Type");
    wanted.setEntity(new StringEntity(request.body(), ContentType.APPLICATION_JSON));
    try {
      return client.execute(wanted.build(), Http::read);
    } catch (IOException e) {
      throw new UncheckedIOException("A language model was not reached.", e);
    }
  }

  private static SuccessfulHttpResponse read(ClassicHttpResponse response) throws IOException {
    var entity = Optional.ofNullable(response.getEntity());
    var bytes =
        entity.isPresent() ? entity.get().getContent().readNBytes(MOST_BYTES + 1) : new byte[0];
    if (bytes.length > MOST_BYTES) {
      throw new IOException("The answer is too long.");
    }
    var body = new String(bytes, StandardCharsets.UTF_8);
    if (response.getCode() / 100 != 2) {
      throw new Refused(
          response.getCode(),
          body,
          Optional.ofNullable(response.getFirstHeader(RetryAfter.HEADER))
              .flatMap(header -> RetryAfter.read(header.getValue())));
    }
    return SuccessfulHttpResponse.builder().statusCode(response.getCode()).body(body).build();
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("Answers are not streamed.");
  }

  /// Leaves time-outs as they are.
  private record Builder(Reach reach) implements HttpClientBuilder {
    @Override
    public Duration connectTimeout() {
      return OneExchange.CONNECT;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
      return this;
    }

    @Override
    public Duration readTimeout() {
      return LONGEST;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
      return this;
    }

    @Override
    public HttpClient build() {
      return new Http(reach);
    }
  }
}
