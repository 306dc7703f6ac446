package dev.switchboard.workbench.rehearsal;

import dev.switchboard.workbench.rehearsal.Wire.Request;
import dev.switchboard.workbench.rehearsal.Wire.Response;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Answers on the loopback interface, each connection in a thread of its own, because some answers
/// wait long. An answer leaves at once and whole.
final class WireServer implements AutoCloseable {
  /// What answers.
  interface Door {
    Response answer(Request request) throws InterruptedException;
  }

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ServerSocket server;
  private final Door door;

  WireServer(Door door) throws IOException {
    this.door = door;
    this.server = new ServerSocket(0, 0, InetAddress.ofLiteral("127.0.0.1"));
    threads.execute(this::accept);
  }

  String address() {
    return "127.0.0.1:%d".formatted(server.getLocalPort());
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var connection = server.accept();
        connection.setTcpNoDelay(true);
        threads.execute(() -> serve(connection));
      } catch (IOException e) {
        if (!server.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      var in = new BufferedInputStream(connection.getInputStream());
      for (var next = Wire.read(in); next.isPresent(); next = Wire.read(in)) {
        connection.getOutputStream().write(door.answer(next.get()).bytes());
      }
    } catch (IOException gone) {
      // A process that was stopped leaves its question behind.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      threads.shutdownNow();
    }
  }
}
