package dev.switchboard.workbench.local.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.sun.net.httpserver.HttpServer;
import dev.switchboard.topology.Function;
import dev.switchboard.workbench.local.function.LocalFunction;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The HTTP API on the loopback interface, with API Gateway's limits and words. It stands on the
/// JDK's own server: no jar, up in milliseconds, and path, query and body come as they were sent.
public final class Gateway implements AutoCloseable {
  private static final int BACKLOG = 1024;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private Gateway(HttpServer server) {
    this.server = server;
  }

  /// Takes the port, so that nobody else can; answers nothing before `serve`.
  ///
  /// @param port 0 takes any that is free
  /// @throws java.net.BindException where it is taken
  public static Gateway bind(int port) throws IOException {
    // The server reads these once. Without the first, an answer waits 40 ms for the client's ACK.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxIdleConnections", "2000");
    System.setProperty("sun.net.httpserver.idleInterval", "300");
    var address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
    return new Gateway(HttpServer.create(address, BACKLOG));
  }

  public URI url() {
    return URI.create("http://127.0.0.1:%d".formatted(server.getAddress().getPort()));
  }

  /// Answers from now on, also those who have been waiting.
  ///
  /// @param handlers the handlers of the functions that have routes, by the functions' names
  public void serve(
      List<Function> functions,
      Map<String, LocalFunction<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>> handlers,
      InstantSource clock) {
    server.setExecutor(threads);
    server.createContext("/", new Integration(new Routes(functions), handlers, clock));
    server.start();
  }

  /// Gives requests that are under way a last second.
  @Override
  public void close() {
    server.stop(1);
    threads.shutdownNow();
  }
}
