package dev.switchboard.workbench.local.player;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.switchboard.workbench.local.player.Client.Answer;
import dev.switchboard.workbench.local.player.Receivers.Arrival;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Plays a call that is written down in a file, as VAPI would bring it, and prints it as it goes.
public final class SampleCall {
  private static final int PATIENCE_SECONDS = 20;

  private final Client client;
  private final Receivers receivers;
  private final Timeline timeline;
  private final String call = UUID.randomUUID().toString();
  private final Instant begun = Instant.now();
  private final CompletableFuture<String> said = new CompletableFuture<>();
  private final List<String> problems = new ArrayList<>();

  public SampleCall(Target target, Receivers receivers, PrintStream out) {
    this.client = new Client(target);
    this.receivers = receivers;
    this.timeline = new Timeline(out);
  }

  /// What is left behind, and what went wrong.
  public record Played(String call, List<String> problems) {}

  /// Plays the call to its end, and then shows what was stored.
  public Played play(Path file) {
    receivers.tell(this::arrived);
    var script = read(file);
    timeline.title(String.valueOf(script.get("title")));
    Client.objects(script, "steps").forEach(step -> play(step, script));
    new StoredCall(client, timeline, problems).show(call, Client.texts(script, "leaves"));
    return new Played(call, List.copyOf(problems));
  }

  private void play(Map<String, Object> step, Map<String, Object> script) {
    step.forEach((kind, value) -> {
      switch (kind) {
        case "post" -> post(step, script);
        case "caller" -> timeline.line("caller", "“%s”".formatted(value));
        case "agent" -> timeline.line("agent", "“%s”".formatted(value));
        case "await" -> await(String.valueOf(step.get("title")));
        case "title", "answers" -> {}
        default ->
            throw new IllegalArgumentException(
                "Step (%s) must be post, caller, agent or await.".formatted(kind));
      }
    });
  }

  private void post(Map<String, Object> step, Map<String, Object> script) {
    var message = new LinkedHashMap<>(Client.object(step, "post"));
    message.put("timestamp", Instant.now().toEpochMilli());
    message.putAll(Client.object(script, "envelope"));
    var body = filled(Client.write(Map.of("message", message)), script);
    Answer answer = client.event(body);
    timeline.answered("VAPI", "%s".formatted(step.get("title")), answer.took());
    if (answer.status() != 200) {
      problems.add("%s was answered HTTP %d".formatted(step.get("title"), answer.status()));
      timeline.line("", "HTTP %d %s".formatted(answer.status(), answer.body()));
      return;
    }
    hear(answer.json());
    if (step.get("answers") instanceof String words && !answer.body().contains(words)) {
      problems.add("%s was not answered “%s”".formatted(step.get("title"), words));
    }
  }

  private void hear(Map<String, Object> answer) {
    if (answer.get("assistantId") instanceof String id) {
      timeline.line("switchboard", "assistant %s answers".formatted(id));
    }
    if (answer.get("error") instanceof String error) {
      problems.add(error);
      timeline.line("agent", "“%s”".formatted(error));
    }
    for (var result : Client.objects(answer, "results")) {
      if (result.get("error") instanceof String error) {
        problems.add(error);
      }
      timeline.line("agent", "“%s”".formatted(result.getOrDefault("result", result.get("error"))));
    }
  }

  private void await(String title) {
    try {
      said.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      timeline.line("", "(%s)".formatted(title));
    } catch (TimeoutException tooLate) {
      problems.add("Nothing was said on the call within %d s.".formatted(PATIENCE_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private void arrived(Arrival arrival) {
    switch (arrival) {
      case Arrival.Words words -> {
        timeline.line("control URL", "“%s”".formatted(words.words()));
        if (words.call().equals(call)) {
          said.complete(words.words());
        }
      }
      case Arrival.WorkAsked asked ->
          timeline.line("owner", "is asked, signed: “%s”".formatted(asked.words()));
      case Arrival.Notice notice ->
          timeline.line("owner", "is told, signed: %s %s".formatted(notice.type(), about(notice)));
      case Arrival.Forged forged -> problems.add("A forged request came to " + forged.path());
    }
  }

  private static Object about(Arrival.Notice notice) {
    return notice.data().getOrDefault("result", notice.data().getOrDefault("spoken", ""));
  }

  private String filled(String text, Map<String, Object> script) {
    var controlUrl = receivers.url().resolve("/control/" + call);
    return text.replace("{{call}}", call)
        .replace("{{control}}", controlUrl.toString())
        .replace("{{start}}", begun.toString())
        .replace("{{now}}", Instant.now().toString())
        .replace("{{slot}}", text.contains("{{slot}}") ? firstSlot(script.get("calendar")) : "");
  }

  private String firstSlot(@Nullable Object calendar) {
    var slots = client.get("/v1/calendars/%s/slots".formatted(calendar)).json();
    return Client.objects(slots, "items").stream()
        .findFirst()
        .map(slot -> String.valueOf(slot.get("start")))
        .orElseThrow(() -> new IllegalStateException("Nothing is free in the next seven days."));
  }

  private static Map<String, Object> read(Path file) {
    try {
      return JSON.std.mapFrom(Files.readString(file));
    } catch (IOException e) {
      throw new IllegalArgumentException("The file %s must be a JSON object.".formatted(file), e);
    }
  }
}
