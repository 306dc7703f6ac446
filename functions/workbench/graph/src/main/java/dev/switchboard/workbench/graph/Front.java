package dev.switchboard.workbench.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Where every request arrives: counted, and served or failed as it was told.
final class Front implements HttpHandler {
  /// Longer than anybody waits.
  private static final Duration FOREVER = Duration.ofMinutes(2);

  private final Orders orders;
  private final LoginDoor login;
  private final GraphDoor graph;
  private final ToldDoor told;
  private final CountDownLatch closing;

  Front(Orders orders, LoginDoor login, GraphDoor graph, ToldDoor told, CountDownLatch closing) {
    this.orders = orders;
    this.login = login;
    this.graph = graph;
    this.told = told;
    this.closing = closing;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var answer = answer(Request.of(exchange));
      if (answer.isPresent()) {
        send(exchange, answer.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Empty where the connection is to be closed without one.
  private Optional<Answer> answer(Request request) throws InterruptedException {
    try {
      if (request.path().equals("/_told")) {
        return Optional.of(told.serve(request));
      }
      var operation = Operation.of(request.method(), request.path());
      return operation.isEmpty()
          ? Optional.of(Answer.problem(400, "BadRequest", "Resource not found for the segment."))
          : Optional.of(serve(operation.get(), request));
    } catch (GraphError e) {
      return Optional.of(e.answer());
    } catch (Closed e) {
      return Optional.empty();
    } catch (Silent e) {
      closing.await(FOREVER.toMillis(), TimeUnit.MILLISECONDS);
      return Optional.empty();
    }
  }

  private Answer serve(Operation operation, Request request) throws InterruptedException {
    var order = orders.next(operation);
    GraphDoor.Around around = work -> around(order, work);
    return switch (operation) {
      case AUTHORIZE -> around(order, () -> login.authorize(request, denied(order)));
      case TOKEN -> around(order, () -> login.token(request));
      case ME,
          CREATE,
          GET,
          UPDATE,
          DELETE,
          CANCEL,
          VIEW,
          DELTA,
          SCHEDULE,
          SUBSCRIBE,
          RENEW,
          UNSUBSCRIBE,
          NOTIFY ->
          graph.serve(operation, request, around);
    };
  }

  private Answer around(Optional<Order> order, Work work) throws InterruptedException {
    return order.isEmpty() ? work.run() : around(order.get(), work);
  }

  private Answer around(Order order, Work work) throws InterruptedException {
    return switch (order.trouble()) {
      case REFUSED -> throw new Closed();
      case TIMEOUT_BEFORE -> throw new Silent();
      case TIMEOUT_AFTER -> {
        work.run();
        throw new Silent();
      }
      case RESET -> {
        work.run();
        throw new Closed();
      }
      case SLOW -> {
        var answer = work.run();
        closing.await(order.rest().toMillis(), TimeUnit.MILLISECONDS);
        yield answer;
      }
      case ACCESS_DENIED, DROPPED -> work.run();
      case ERROR_500,
          THROTTLED,
          UNAVAILABLE,
          GATEWAY_TIMEOUT,
          UNAUTHORIZED,
          FORBIDDEN,
          NOT_FOUND,
          SYNC_LOST,
          NOT_ORGANIZER ->
          Problems.of(order);
    };
  }

  private static boolean denied(Optional<Order> order) {
    return order.filter(each -> each.trouble() == Trouble.ACCESS_DENIED).isPresent();
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.getResponseHeaders().set("request-id", java.util.UUID.randomUUID().toString());
    var body = answer.body();
    if (body == null) {
      exchange.sendResponseHeaders(answer.status(), -1);
      return;
    }
    var bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /// No answer: the connection is closed.
  private static final class Closed extends RuntimeException {}

  /// No answer: the connection stays open. Nothing of the mailbox is held meanwhile.
  private static final class Silent extends RuntimeException {}
}
