package dev.switchboard.workbench.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `POST /_told` tells a running double what `GraphServer`'s methods tell it; `GET /_told` says
/// what it was asked and what its mailboxes hold. One body may hold several of
///
/// - `{"operation": "create", "trouble": "throttled", "times": 3, "seconds": 2}`; no `times`:
///   always
/// - `{"calm": true}`
/// - `{"duplicates": "conflict"}`
/// - `{"revoke": "owner@example.com"}`, `{"expireTokens": true}`
/// - `{"lifecycle": "missed", "mailbox": "owner@example.com"}`
/// - `{"hand": "add", "mailbox": …, "subject": …, "start": "2026-03-02T10:00:00Z", "end": …}`, and
///   so `move` and `delete` with the `event`
final class ToldDoor {
  private final GraphServer server;

  ToldDoor(GraphServer server) {
    this.server = server;
  }

  Answer serve(Request request) {
    if (request.method().equals("GET")) {
      return state();
    }
    try {
      return told(request.json());
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw GraphError.badRequest("" + e.getMessage());
    }
  }

  private Answer told(Map<String, Object> body) {
    if (Wire.flag(body, "calm")) {
      server.orders().calm();
    }
    if (Wire.flag(body, "expireTokens")) {
      server.expireTokens();
    }
    Wire.string(body, "operation").ifPresent(operation -> order(operation, body));
    Wire.string(body, "duplicates")
        .map(ToldDoor::name)
        .map(Duplicates::valueOf)
        .ifPresent(server::answerDuplicates);
    Wire.string(body, "revoke").ifPresent(server::revoke);
    Wire.string(body, "lifecycle")
        .ifPresent(event -> server.lifecycle(Wire.need(body, "mailbox"), event));
    return Wire.string(body, "hand")
        .map(what -> byHand(what, server.mailbox(Wire.need(body, "mailbox")), body))
        .orElseGet(() -> Answer.empty(204));
  }

  private void order(String operation, Map<String, Object> body) {
    var trouble = Trouble.valueOf(name(Wire.need(body, "trouble")));
    int times = body.get("times") instanceof Number number ? number.intValue() : Order.ALWAYS;
    long seconds = body.get("seconds") instanceof Number number ? number.longValue() : 1;
    server
        .orders()
        .tell(
            Operation.valueOf(name(operation)),
            new Order(trouble, times, Duration.ofSeconds(seconds)));
  }

  private static Answer byHand(String what, Mailbox mailbox, Map<String, Object> body) {
    return switch (what) {
      case "add" ->
          Answer.json(
              201,
              Map.of(
                  "id",
                  mailbox.add(
                      Wire.string(body, "subject").orElse("Lunch"),
                      moment(body, "start"),
                      moment(body, "end"))));
      case "move" ->
          done(mailbox.move(Wire.need(body, "event"), moment(body, "start"), moment(body, "end")));
      case "delete" -> done(mailbox.delete(Wire.need(body, "event")));
      default ->
          throw GraphError.badRequest("hand (%s) must be add, move or delete.".formatted(what));
    };
  }

  private static Answer done(boolean found) {
    if (!found) {
      throw GraphError.notFound();
    }
    return Answer.empty(204);
  }

  private Answer state() {
    var asked = new LinkedHashMap<String, Object>();
    server.orders().asked().forEach((operation, count) -> asked.put(operation.name(), count));
    var mailboxes = new LinkedHashMap<String, List<Map<String, Object>>>();
    server.mailboxes().forEach(each -> mailboxes.put(each.address(), each.events()));
    return Answer.json(
        200,
        Map.of("requests", asked, "subscriptions", server.subscriptions(), "mailboxes", mailboxes));
  }

  private static Instant moment(Map<String, Object> body, String name) {
    return Instant.parse(Wire.need(body, name));
  }

  private static String name(String said) {
    return said.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
