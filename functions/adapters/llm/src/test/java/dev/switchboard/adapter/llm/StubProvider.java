package dev.switchboard.adapter.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dev.switchboard.domain.reasoning.LanguageModel;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;

/// WireMock as a provider: each request is answered in the format of its path, unless the weather
/// is bad.
final class StubProvider implements AutoCloseable {
  private final AtomicInteger requests = new AtomicInteger();
  private final WireMockServer server =
      new WireMockServer(
          options().dynamicPort().bindAddress("127.0.0.1").extensions(new Answering()));
  private volatile IntFunction<Optional<BadWeather>> weather = _ -> Optional.empty();
  private volatile Function<String, String> distort = Function.identity();

  StubProvider() {
    server.stubFor(any(anyUrl()).willReturn(aResponse()));
    server.start();
  }

  private final class Answering implements ResponseDefinitionTransformerV2 {
    @Override
    public String getName() {
      return "answering";
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
      int number = requests.incrementAndGet();
      var request = event.getRequest();
      var wire = Wire.of(request.getUrl());
      var body = distort.apply(Wire.json(Speakers.answer(wire, request.getBodyAsString())));
      var answer = aResponse().withHeader("Content-Type", "application/json");
      return weather
          .apply(number)
          .map(bad -> bad.spoil(answer, body))
          .orElseGet(() -> answer.withStatus(200).withBody(body))
          .build();
    }
  }

  LanguageModel model(Wire wire) {
    return ChatModels.from(
            new ModelSettings(
                Optional.of(wire.provider),
                Optional.of("stub"),
                Optional.of("key"),
                Optional.of(server.baseUrl() + "/v1")))
        .orElseThrow();
  }

  /// From now on the first request is number 1, and this says what happens to each.
  void begin(IntFunction<Optional<BadWeather>> newWeather, Function<String, String> distorting) {
    requests.set(0);
    weather = newWeather;
    distort = distorting;
  }

  int requests() {
    return requests.get();
  }

  @Override
  public void close() {
    server.stop();
  }
}
