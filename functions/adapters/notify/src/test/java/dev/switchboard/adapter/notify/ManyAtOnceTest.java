package dev.switchboard.adapter.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Five slow answers of a host once kept all others of that host waiting.
final class ManyAtOnceTest {
  private static final int MANY = 20;

  /// No request is answered before all have arrived.
  @Test
  void twenty_requests_to_one_host_are_under_way_at_once() throws Exception {
    var all = new CyclicBarrier(MANY);
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            all.await(8, TimeUnit.SECONDS);
            exchange.sendResponseHeaders(204, -1);
          } catch (Exception notAll) {
            exchange.sendResponseHeaders(503, -1);
          }
        });
    var url = "http://127.0.0.1:%d/".formatted(server.getAddress().getPort());

    try (var http = new OutboundHttp(true);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      server.setExecutor(threads);
      server.start();
      var answers =
          IntStream.range(0, MANY)
              .mapToObj(_ -> threads.submit(() -> http.post(url, "{}", Map.of())))
              .toList();
      for (var answer : answers) {
        assertThat(answer.get())
            .isInstanceOfSatisfying(
                Exchange.Answered.class, each -> assertThat(each.status()).isEqualTo(204));
      }
    } finally {
      server.stop(0);
    }
  }
}
