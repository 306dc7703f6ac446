package dev.switchboard.adapter.ask;

import static java.net.http.HttpResponse.BodyHandlers.ofString;

import dev.switchboard.domain.link.AskBusy;
import dev.switchboard.domain.link.Grant;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/// Asks Graph with one view of the calendar. More events than one page holds, an answer that comes
/// too late, and anything else than a plain answer mean that it cannot be known.
///
/// @see <a href="https://learn.microsoft.com/graph/api/user-list-calendarview">Calendar view</a>
public final class AskMicrosoft implements AskBusy {
  /// Made when somebody is first asked: most deployments never do, and it takes its time.
  private static final class Http {
    static final HttpClient CLIENT =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();
  }

  private final String url;
  private final InstantSource clock;

  private AskMicrosoft(String url, InstantSource clock) {
    this.url = url;
    this.clock = clock;
  }

  /// As `switchboard.microsoft.graph-url` says; Microsoft's own where it says nothing.
  public static AskMicrosoft configured(
      Function<String, Optional<String>> setting, InstantSource clock) {
    return new AskMicrosoft(
        setting.apply("switchboard.microsoft.graph-url").orElse("https://graph.microsoft.com/v1.0"),
        clock);
  }

  @Override
  public Answer busy(
      WorkspaceId workspace,
      Grant grant,
      Instant from,
      Instant to,
      ZoneId zone,
      Duration patience) {
    return grant
        .access()
        .filter(token -> token.servesAt(clock.instant()))
        .map(token -> ask(new View(url, grant.mailbox(), from, to, zone), token.value(), patience))
        .orElseGet(() -> new Answer.Unknown("the stored access token is too old"));
  }

  private Answer ask(View view, String token, Duration patience) {
    var request =
        HttpRequest.newBuilder(URI.create(view.url()))
            .header("Authorization", "Bearer " + token)
            .header("Prefer", view.preference())
            .build();
    var asked = Http.CLIENT.sendAsync(request, ofString());
    try {
      return read(asked.get(patience.toMillis(), TimeUnit.MILLISECONDS), view);
    } catch (TimeoutException e) {
      return new Answer.Unknown("no answer within %d ms".formatted(patience.toMillis()));
    } catch (ExecutionException e) {
      var why =
          Optional.ofNullable(e.getCause()).map(Throwable::getClass).map(Class::getSimpleName);
      return new Answer.Unknown("out of reach: " + why.orElse("without a reason"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Unknown("interrupted");
    } finally {
      giveUp(asked);
    }
  }

  /// Lets go of a connection that nobody waits for any more; nothing where the answer came.
  private static void giveUp(CompletableFuture<?> asked) {
    asked.cancel(true);
  }

  private static Answer read(HttpResponse<String> response, View view) {
    return response.statusCode() == 200
        ? view.read(response.body())
        : new Answer.Unknown("answered %d".formatted(response.statusCode()));
  }
}
