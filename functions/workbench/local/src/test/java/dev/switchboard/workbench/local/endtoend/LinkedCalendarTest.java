package dev.switchboard.workbench.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.switchboard.workbench.graph.GraphServer;
import dev.switchboard.workbench.graph.Mailbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/// An owner connects a calendar, and from then on both sides say the same: over HTTP, the queues
/// and the store, with a double in the place of Microsoft.
final class LinkedCalendarTest {
  private static final String CALENDAR = "/v1/calendars/linked";
  private static final HttpClient BROWSER =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.ALWAYS)
          .build();

  private final Mailbox mailbox = OneStack.microsoft().mailbox(GraphServer.OWNER);

  @Test
  void both_sides_say_the_same_from_signing_in_to_disconnecting() throws Exception {
    made();
    var page = json(send("GET", CALENDAR + "/connect/microsoft", "", true)).get("signIn");
    var answered = browse(URI.create(String.valueOf(page)));
    assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
    assertThat(answered.body()).contains("Connected");
    await("the first reading", () -> link().get("readAt") != null);

    var free = slots();
    var booked = book(free.getFirst());
    await("the event there", () -> mailbox.events().size() == 1);

    var taken = Instant.parse(free.get(4));
    var lunch = mailbox.add("Lunch", taken, taken.plus(Duration.ofMinutes(30)));
    await("the time taken here", () -> !slots().contains(taken.toString()));
    mailbox.delete(lunch);
    await("the time free again", () -> slots().contains(taken.toString()));

    assertThat(send("DELETE", "/v1/appointments/" + booked, "", true).statusCode()).isLessThan(300);
    await("no event there", () -> mailbox.events().isEmpty());
    assertThat(link()).containsEntry("state", "linked").containsEntry("pending", 0);

    assertThat(send("POST", CALENDAR + "/link/reconcile", "", true).statusCode()).isEqualTo(202);
    await("the comparison", () -> link().get("report") != null);
    await(
        "the end",
        () -> send("DELETE", CALENDAR + "/connect/microsoft", "", true).statusCode() == 204);
    assertThat(send("GET", CALENDAR + "/link", "", true).statusCode()).isEqualTo(404);
  }

  @Test
  void a_subscription_s_token_is_asked_back_as_plain_text() throws Exception {
    var path = "/webhooks/microsoft/demo/linked?validationToken=a%20token%2B%2Fand%3Csigns%3E";

    var answer = send("POST", path, "", false);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/plain");
    assertThat(answer.body()).isEqualTo("a token+/and<signs>");
  }

  @Test
  void what_strangers_tell_is_answered_as_the_rest_and_does_nothing() throws Exception {
    for (var body : List.of("", "{}", "{\"value\":[{\"clientState\":\"wrong\"}]}")) {
      assertThat(send("POST", "/webhooks/microsoft/demo/linked", body, false).statusCode())
          .as(body)
          .isEqualTo(202);
    }
    assertThat(send("POST", "/webhooks/microsoft/demo/linked", "no json", false).statusCode())
        .isEqualTo(400);
    assertThat(send("GET", "/v1/calendars/linked/link", "", false).statusCode()).isEqualTo(401);
    assertThat(
            browse(
                    OneStack.get()
                        .target()
                        .url()
                        .resolve("/connect/microsoft/answer?state=a.b.c&code=d"))
                .statusCode())
        .isEqualTo(400);
  }

  private void made() throws IOException, InterruptedException {
    var hours = List.of(Map.of("from", "00:00", "to", "24:00"));
    var week = new TreeMap<String, Object>();
    for (var day :
        List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")) {
      week.put(day, hours);
    }
    var calendar =
        Map.of(
            "name",
            "Linked",
            "timeZone",
            "Europe/London",
            "hours",
            week,
            "appointmentTypes",
            List.of(Map.of("id", "visit", "name", "Visit", "minutes", 30)));
    var answer = send("PUT", CALENDAR, JSON.std.asString(calendar), true);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private static String book(String start) throws IOException, InterruptedException {
    var wish =
        Map.of(
            "calendarId",
            "linked",
            "start",
            start,
            "customer",
            Map.of("name", "Ann", "phone", "+447700900001"));
    var answer = send("POST", "/v1/appointments", JSON.std.asString(wish), true);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return String.valueOf(json(answer).get("id"));
  }

  private static List<String> slots() {
    var from = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.DAYS);
    var path = CALENDAR + "/slots?from=%s&to=%s".formatted(from, from.plus(Duration.ofDays(1)));
    var items = (List<?>) json(send("GET", path, "", true)).get("items");
    return items.stream()
        .map(each -> String.valueOf(((Map<?, ?>) each).get("start")))
        .map(Instant::parse)
        .map(Instant::toString)
        .toList();
  }

  private static Map<String, Object> link() {
    return json(send("GET", CALENDAR + "/link", "", true));
  }

  private static HttpResponse<String> browse(URI page) throws IOException, InterruptedException {
    return BROWSER.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> send(String method, String path, String body, boolean key) {
    var target = OneStack.get().target();
    var request =
        HttpRequest.newBuilder(target.url().resolve(path))
            .header("content-type", "application/json")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (key) {
      request.header("authorization", "Bearer " + target.apiKey());
    }
    try {
      return BROWSER.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> json(HttpResponse<String> response) {
    return Http.json(response);
  }

  private static void await(String what, BooleanSupplier done) throws InterruptedException {
    var until = Instant.now().plus(Duration.ofSeconds(60));
    while (!done.getAsBoolean()) {
      assertThat(Instant.now()).as(what).isBefore(until);
      Thread.sleep(200);
    }
  }
}
