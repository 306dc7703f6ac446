package dev.switchboard.workbench.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.topology.Function;
import dev.switchboard.topology.Functions;
import dev.switchboard.workbench.local.SampleWorkspaces;
import dev.switchboard.workbench.local.aws.Aws;
import dev.switchboard.workbench.local.aws.LocalAws;
import dev.switchboard.workbench.local.endtoend.Http;
import dev.switchboard.workbench.local.player.Receivers.Arrival;
import dev.switchboard.workbench.local.player.Target;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The sample business in two workspaces, with its calendar linked to one of Microsoft's:
/// everything that VAPI sends comes in, and bookings and tasks besides.
final class Business implements AutoCloseable {
  /// The workspace that is not the one of the stack.
  static final String OTHER = "other-business";

  private static final HttpClient BROWSER =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.ALWAYS)
          .build();

  final ChaosStack stack;
  private final List<Target> targets;
  private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();

  Business(Aws aws, List<Function> functions) {
    stack = new ChaosStack(aws, Map.of(), functions);
    var other = new SampleWorkspaces(stack.target(), aws).open(OTHER, "harbour-lettings.json");
    targets = List.of(stack.target(), other);
    stack.receivers().tell(arrivals::add);
    targets.forEach(this::link);
    stack.settled();
  }

  /// What there is after a day on which nothing happened to it.
  static Effects calm() {
    try (var business = new Business(LocalAws.start(Optional.empty()), Functions.ALL)) {
      business.play();
      return business.effects();
    }
  }

  /// Somebody of its own signs in for each workspace.
  private void link(Target target) {
    var path = "/v1/calendars/viewings/connect/microsoft";
    var page = String.valueOf(Http.json(new Http(target).get(path)).get("signIn"));
    stack.microsoft().sitsBeforeTheBrowser(owner(target));
    try {
      var answered =
          BROWSER.send(HttpRequest.newBuilder(URI.create(page)).build(), BodyHandlers.ofString());
      assertThat(answered.body()).contains("Connected");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String owner(Target target) {
    return target.workspace() + "@example.com";
  }

  /// All of it, one after the other.
  void play() {
    for (var target : targets) {
      var door = Door.of(target);
      ChaosStack.asks(target).values().forEach(door::ask);
      new Life.Booking(target).live();
      new Life.Errand(target).live();
    }
  }

  /// What it has led to, once nothing follows any more.
  Effects effects() {
    var effects = new Effects();
    stack.settled().forEach(effects::stored);
    arrivals.forEach(effects::told);
    for (var target : targets) {
      stack
          .microsoft()
          .mailbox(owner(target))
          .events()
          .forEach(event -> effects.written(target.workspace(), event));
    }
    return effects;
  }

  @Override
  public void close() {
    stack.close();
  }
}
