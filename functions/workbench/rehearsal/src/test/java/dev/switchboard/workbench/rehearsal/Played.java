package dev.switchboard.workbench.rehearsal;

import dev.switchboard.workbench.local.LocalEnv;
import dev.switchboard.workbench.local.player.Receivers;
import dev.switchboard.workbench.local.player.SampleCall;
import dev.switchboard.workbench.local.player.Samples;
import dev.switchboard.workbench.local.player.Target;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// The sample business and its call, played against what is rehearsed.
final class Played implements AutoCloseable {
  private static final Path SAMPLES = Assembly.ROOT.resolve("samples");
  private static final String OWNER_SECRET =
      "whsec_" + Base64.getEncoder().encodeToString(new byte[24]);

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Receivers receivers;
  private final Target target;

  /// Opens a workspace there, and its owner's endpoints.
  Played(Aws aws, URI url) throws IOException {
    var env = LocalEnv.open(Files.createTempDirectory("rehearsal"));
    env.set(LocalEnv.URL, url.toString());
    aws.open(env);
    this.receivers = new Receivers(0, OWNER_SECRET, _ -> {});
    env.set(LocalEnv.OWNER_URL, receivers.url().toString());
    env.set(LocalEnv.OWNER_SECRET, OWNER_SECRET);
    env.write();
    this.target = Target.read(env.file(), Map.of());
  }

  /// Declares the business and plays the call; what went wrong.
  List<String> play() {
    new Samples(target).apply(SAMPLES.resolve("harbour-lettings.json"));
    var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return new SampleCall(target, receivers, out)
        .play(SAMPLES.resolve("calls/viewing.json"))
        .problems();
  }

  /// What was shown of it.
  String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  HttpResponse<String> get(String path) {
    return send(path, "GET", "");
  }

  /// A request of the owner's.
  HttpResponse<String> send(String path, String method, String body) {
    try {
      return client.send(
          HttpRequest.newBuilder(target.url().resolve(path))
              .header("authorization", "Bearer " + target.apiKey())
              .header("content-type", "application/json")
              .method(method, BodyPublishers.ofString(body))
              .build(),
          BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    receivers.close();
    client.close();
  }
}
