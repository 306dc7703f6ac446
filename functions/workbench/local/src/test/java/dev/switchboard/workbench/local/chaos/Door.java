package dev.switchboard.workbench.local.chaos;

import dev.switchboard.workbench.local.player.Target;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// The gateway, as anybody may ask it, many at a time.
record Door(URI url) {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int AT_A_TIME = 16;

  static Door of(Target target) {
    return new Door(target.url());
  }

  /// A request, its path as it goes over the wire.
  static final class Ask {
    private final String method;
    private final String path;
    private final Map<String, String> headers;
    private final byte[] body;

    Ask(String method, String path, Map<String, String> headers, byte[] body) {
      this.method = method;
      this.path = path;
      this.headers = Map.copyOf(headers);
      this.body = body.clone();
    }

    String method() {
      return method;
    }

    String path() {
      return path;
    }

    Map<String, String> headers() {
      return headers;
    }

    byte[] body() {
      return body.clone();
    }
  }

  record Answered(int status, String body, Duration took) {}

  Answered ask(Ask ask) {
    var request =
        HttpRequest.newBuilder(URI.create(url + ask.path()))
            .timeout(PATIENCE)
            .method(ask.method(), BodyPublishers.ofByteArray(ask.body()));
    ask.headers().forEach(request::header);
    long begun = System.nanoTime();
    try {
      HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
      return new Answered(
          response.statusCode(), response.body(), Duration.ofNanos(System.nanoTime() - begun));
    } catch (IOException e) {
      throw new IllegalStateException("%s %s was not answered.".formatted(ask.method(), url), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// What each came back with, in their order.
  List<Answered> all(List<Ask> asks) {
    return together(asks.stream().<Callable<Answered>>map(ask -> () -> ask(ask)).toList());
  }

  /// Does all of it, some at a time.
  static <T> List<T> together(List<Callable<T>> deeds) {
    try (var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
      var results = new ArrayList<T>();
      for (var result : threads.invokeAll(deeds)) {
        results.add(result.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
