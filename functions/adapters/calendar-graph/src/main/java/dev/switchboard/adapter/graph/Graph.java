package dev.switchboard.adapter.graph;

import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.kiota.ApiClientBuilder;
import com.microsoft.kiota.ApiException;
import com.microsoft.kiota.RequestAdapter;
import com.microsoft.kiota.http.OkHttpRequestAdapter;
import com.microsoft.kiota.serialization.JsonParseNodeFactory;
import com.microsoft.kiota.serialization.JsonSerializationWriterFactory;
import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.link.AccessToken;
import dev.switchboard.domain.link.Grant;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/// Runs requests of the SDK in the name of a grant. A token that is refused is replaced once.
final class Graph {
  static {
    // GraphServiceClient would do it, and drag in the whole of Graph.
    ApiClientBuilder.registerDefaultSerializer(JsonSerializationWriterFactory::new);
    ApiClientBuilder.registerDefaultDeserializer(JsonParseNodeFactory::new);
  }

  private final OkHttpClient http;
  private final String url;
  private final AccessTokens tokens;
  private final Troubles troubles;

  Graph(OkHttpClient http, String url, AccessTokens tokens, InstantSource clock) {
    this.http = http;
    this.url = url;
    this.tokens = tokens;
    this.troubles = new Troubles(clock);
  }

  /// Runs a request.
  ///
  /// @param work may run twice, so it makes its models anew: the SDK sends a model that was sent
  ///   before as an empty one
  <T> Reply<T> ask(WorkspaceId workspace, Grant grant, Work<T> work) {
    var token = tokens.of(workspace, grant);
    try {
      return done(work, doors(token, grant));
    } catch (ApiException e) {
      return e.getResponseStatusCode() == 401
          ? askAgain(tokens.insteadOf(token, workspace, grant), grant, work)
          : refused(e);
    } catch (RuntimeException e) {
      throw fault(e);
    }
  }

  private <T> Reply<T> askAgain(AccessToken token, Grant grant, Work<T> work) {
    try {
      return done(work, doors(token, grant));
    } catch (ApiException e) {
      return refused(e);
    } catch (RuntimeException e) {
      throw fault(e);
    }
  }

  private static <T> Reply<T> done(Work<T> work, Doors doors) {
    var answer = work.at(doors);
    if (answer == null) {
      throw new Fault.Passing("Microsoft answered with success and nothing else.");
    }
    return new Reply.Done<>(answer);
  }

  private Doors doors(AccessToken token, Grant grant) {
    return new Doors(adapter(token), url, grant.mailbox());
  }

  private RequestAdapter adapter(AccessToken token) {
    var adapter =
        new OkHttpRequestAdapter(
            (request, context) ->
                request.headers.tryAdd("Authorization", "Bearer " + token.value()),
            null,
            null,
            http);
    adapter.setBaseUrl(url);
    return adapter;
  }

  private <T> Reply<T> refused(ApiException e) {
    var code = e instanceof ODataError error ? code(error) : "without a reason";
    var retryAfter =
        Optional.ofNullable(e.getResponseHeaders())
            .map(headers -> headers.get("Retry-After"))
            .flatMap(values -> values.stream().findFirst());
    var fault = troubles.of(e.getResponseStatusCode(), code, retryAfter);
    if (fault.isPresent()) {
      throw fault.get();
    }
    var existing = e instanceof ODataError error ? existing(error) : Optional.<String>empty();
    return new Reply.Refused<>(e.getResponseStatusCode(), code, existing);
  }

  /// The SDK wraps what it cannot name.
  private static RuntimeException fault(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case Fault fault -> {
          return fault;
        }
        case IOException broken -> {
          return Troubles.unreachable(broken);
        }
        case Throwable other -> {}
      }
    }
    return e;
  }

  private static String code(ODataError error) {
    return Optional.ofNullable(error.getError())
        .flatMap(main -> Optional.ofNullable(main.getCode()))
        .orElse("without a reason");
  }

  private static Optional<String> existing(ODataError error) {
    return Optional.ofNullable(error.getError())
        .map(main -> main.getAdditionalData().get("@event.existingEventId"))
        .map(Plain::text);
  }

  /// A request, ready to be made.
  interface Work<T> {
    @Nullable T at(Doors doors);
  }
}
