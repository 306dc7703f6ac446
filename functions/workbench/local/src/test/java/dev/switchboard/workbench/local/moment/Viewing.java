package dev.switchboard.workbench.local.moment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.switchboard.topology.Function;
import dev.switchboard.topology.Functions;
import dev.switchboard.topology.Queue;
import dev.switchboard.topology.Queues;
import dev.switchboard.workbench.local.LocalEnv;
import dev.switchboard.workbench.local.SampleWorkspaces;
import dev.switchboard.workbench.local.endtoend.Http;
import dev.switchboard.workbench.local.player.Target;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;

/// A caller of the sample business books the last free time there is, in a calendar that is linked
/// to one of Microsoft's.
final class Viewing implements Affair {
  private static final HttpClient BROWSER =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final String OWNER_SECRET =
      "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);

  private final Map<String, Booking> bookings = new ConcurrentHashMap<>();
  private final Map<String, String> heard = new ConcurrentHashMap<>();
  private final World world;
  private final Supplier<URI> url;
  private Optional<SampleWorkspaces> workspaces = Optional.empty();
  private String wanted = "";

  /// @param start the time that is wanted
  private record Booking(Target target, String start) {}

  Viewing(World world, Supplier<URI> url) {
    this.world = world;
    this.url = url;
  }

  @Override
  public List<Function> functions() {
    return Functions.ALL.stream()
        .filter(function -> !List.of(Functions.TASKS, Functions.TASK_RUNNER).contains(function))
        .toList();
  }

  @Override
  public List<Queue> swept() {
    return List.of(Queues.BOOKINGS, Queues.NOTICES, Queues.LINKS);
  }

  @Override
  public String door() {
    return "/v1/appointments?calendarId=viewings";
  }

  @Override
  public void open(String mark) {
    if (workspaces.isEmpty()) {
      var variables =
          Map.of(
              LocalEnv.URL, url.get().toString(),
              LocalEnv.OWNER_URL, world.outside().url(""),
              LocalEnv.OWNER_SECRET, OWNER_SECRET);
      var demo = new Target(url.get(), "demo", "", "", variables);
      workspaces = Optional.of(new SampleWorkspaces(demo, world.aws()));
    }
    var target = workspaces.get().open(mark, "harbour-lettings.json");
    link(mark, target);
    var slots = Http.items(new Http(target).get("/v1/calendars/viewings/slots"));
    bookings.put(mark, new Booking(target, String.valueOf(slots.getLast().get("start"))));
  }

  /// Whatever Microsoft hands out from here on is for this mark.
  private void link(String mark, Target target) {
    world.microsoft().sitsBeforeTheBrowser(owner(mark));
    var connect = new Http(target).get("/v1/calendars/viewings/connect/microsoft");
    var page = URI.create(String.valueOf(Http.json(connect).get("signIn")));
    try {
      var back =
          BROWSER
              .send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
              .headers()
              .firstValue("Location")
              .orElseThrow();
      world.moments().marks().learn(back, mark);
      BROWSER.send(HttpRequest.newBuilder(URI.create(back)).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String owner(String mark) {
    return mark + "@example.com";
  }

  private Booking booking(String mark) {
    return Optional.ofNullable(bookings.get(mark)).orElseThrow();
  }

  @Override
  public HttpRequest.Builder request(String mark) {
    var booking = booking(mark);
    var arguments =
        Map.of("start", booking.start(), "name", "Tom Ashdown", "subject", "Flat " + mark);
    var message =
        Map.of(
            "type", "tool-calls",
            "call", Map.of("id", "call-of-" + mark),
            "customer", Map.of("number", "+447700900731"),
            "phoneNumber", Map.of("id", "b5f2b96f-113f-415a-853f-e73f251fa4d8"),
            "toolCallList",
                List.of(Map.of("id", "use-1", "name", "book_appointment", "arguments", arguments)));
    return HttpRequest.newBuilder(url.get().resolve("/webhooks/vapi/" + mark))
        .header("content-type", "application/json")
        .header("x-vapi-secret", booking.target().webhookSecret())
        .POST(BodyPublishers.ofString(write(Map.of("message", message))));
  }

  private static String write(Map<String, Object> json) {
    try {
      return JSON.std.asString(json);
    } catch (IOException e) {
      throw new IllegalStateException("Plain values can always be written.", e);
    }
  }

  @Override
  public boolean isAnswer(String mark, int status, String body) {
    heard.put(mark, body);
    return status == 200 && body.contains("You are booked");
  }

  @Override
  public void calm(String mark) {
    wanted = seen(mark);
    assertThat(wanted).contains("You are booked", "; told 1; ");
    assertThat(world.microsoft().mailbox(owner(mark)).events()).hasSize(1);
  }

  @Override
  public boolean isOver(String mark) {
    return seen(mark).equals(wanted);
  }

  /// What is to be seen of it, which is the same each time it goes well: the time that was heard,
  /// what there is of it here and with Microsoft, and what was told.
  private String seen(String mark) {
    var http = new Http(booking(mark).target());
    var call = Http.json(http.get("/v1/calls/call-of-" + mark));
    return "%s; appointments %s; events %s; notices %s; told %d; at Microsoft's %s"
        .formatted(
            heard.getOrDefault(mark, "").replaceAll("(?:[A-Z0-9] ){5}[A-Z0-9]", "code"),
            texts(http, "/v1/appointments?calendarId=viewings", "start"),
            call.get("events") instanceof List<?> events
                ? events.stream()
                    .map(event -> String.valueOf(((Map<?, ?>) event).get("type")))
                    .sorted()
                    .toList()
                : "none",
            texts(http, "/v1/notices", "status"),
            world.outside().told(mark).stream().map(Outside.Told::id).distinct().count(),
            world.microsoft().mailbox(owner(mark)).events().stream()
                .map(event -> event.get("start"))
                .toList());
  }

  private static List<String> texts(Http http, String path, String field) {
    return Http.items(http.get(path)).stream()
        .map(item -> String.valueOf(item.get(field)))
        .sorted()
        .toList();
  }

  @Override
  public List<AssertionError> wrong(String mark) {
    var softly = new SoftAssertions();
    softly.assertThat(seen(mark)).isEqualTo(wanted);
    return softly.assertionErrorsCollected();
  }

  @Override
  public String summary() {
    return "each as " + wanted;
  }
}
