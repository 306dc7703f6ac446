package dev.switchboard.workbench.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;

/// Open load: so many requests a second, whether those before are answered or not. A request's time
/// counts from when it was meant to be sent, so that one which waits behind a slow one is slow,
/// too.
///
/// @param message what is sent, with another number each time where the mark stands
/// @see <a
///   href="https://github.com/HdrHistogram/HdrHistogram#corrected-vs-raw-value-recording-calls">
///   Coordinated omission</a>
record OpenLoad(String message, String mark) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int DIGITS = 3;

  /// How many a second are answered where so many callers each wait for their answer: what this
  /// sender leaves of a machine that it shares with whoever answers.
  double bears(URI url, int callers, Duration time) throws InterruptedException {
    var took = new ConcurrentHistogram(DIGITS);
    var failed = new LongAdder();
    var sent = new AtomicLong();
    try (var http = client();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long begun = System.nanoTime();
      for (int caller = 0; caller < callers; caller++) {
        threads.execute(() -> {
          while (System.nanoTime() - begun < time.toNanos()) {
            send(http, request(url, sent.incrementAndGet()), System.nanoTime(), took, failed);
          }
        });
      }
      await(threads);
      return perSecond(took, begun);
    }
  }

  Latency load(URI url, double perSecond, Duration time) throws InterruptedException {
    var took = new ConcurrentHistogram(DIGITS);
    var failed = new LongAdder();
    double gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
    long requests = Math.round(time.toNanos() / gap);
    try (var http = client();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long begun = System.nanoTime();
      for (long i = 0; i < requests; i++) {
        long meant = begun + Math.round(i * gap);
        var request = request(url, i);
        for (long left = meant - System.nanoTime(); left > 0; left = meant - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        threads.execute(() -> send(http, request, meant, took, failed));
      }
      await(threads);
      return latency(took, perSecond(took, begun), failed.sum());
    }
  }

  private static HttpClient client() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  private static void await(ExecutorService threads) throws InterruptedException {
    threads.shutdown();
    if (!threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("Requests are not answered within %s.".formatted(PATIENCE));
    }
  }

  private static double perSecond(ConcurrentHistogram took, long begun) {
    return took.getTotalCount() * 1e9 / (System.nanoTime() - begun);
  }

  private HttpRequest request(URI url, long number) {
    return HttpRequest.newBuilder(url)
        .header(Front.HEADER, Front.SECRET)
        .header("content-type", "application/json")
        .timeout(PATIENCE)
        .POST(BodyPublishers.ofString(message.replace(mark, Long.toString(number))))
        .build();
  }

  private static void send(
      HttpClient http,
      HttpRequest request,
      long meant,
      ConcurrentHistogram took,
      LongAdder failed) {
    try {
      if (http.send(request, BodyHandlers.discarding()).statusCode() / 100 != 2) {
        failed.increment();
      }
    } catch (IOException e) {
      failed.increment();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failed.increment();
    }
    took.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - meant));
  }

  private static Latency latency(ConcurrentHistogram took, double perSecond, long failed) {
    return new Latency(
        perSecond,
        took.getValueAtPercentile(50),
        took.getValueAtPercentile(99),
        took.getValueAtPercentile(99.9),
        failed);
  }
}
