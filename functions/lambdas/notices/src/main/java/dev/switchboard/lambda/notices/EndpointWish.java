package dev.switchboard.lambda.notices;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.agent.AgentId;
import dev.switchboard.domain.notice.Endpoint;
import dev.switchboard.domain.notice.Endpoint.Kind;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is sent to open or change an endpoint.
///
/// @param kind `webhook`, which is usual, `slack` or `discord`; not read where one is changed
/// @param url where it is not sent, the one that is stored stays
/// @param types whole names such as `task.failed`, or `task.*`; all where none is sent
/// @param enabled where it is not sent, it stays as it is
@Serdeable
record EndpointWish(
    @Pattern(regexp = "webhook|slack|discord", message = "must be webhook, slack or discord") @Nullable String kind,
    @Size(max = 2_000) @Nullable String url,
    @Size(max = 50) @Nullable List<
                @NotNull @Pattern(
                    regexp = "[a-z]{1,40}(\\.[a-z-]{1,40})*(\\.\\*)?",
                    message = "must be a type of notices, such as task.failed or task.*")
                String>
            types,
    @Nullable String agent,
    @Nullable Boolean enabled) {
  Kind kindOrUsual() {
    return kind == null ? Kind.WEBHOOK : Kind.valueOf(kind.toUpperCase(Locale.ROOT));
  }

  Endpoint.Wish read(Optional<Endpoint> stored) {
    var given = Optional.ofNullable(url).map(EndpointWish::url);
    var whole = given.or(() -> stored.map(Endpoint::url)).orElse(null);
    return new Endpoint.Wish(
        Fields.given("url", whole),
        types == null ? Set.of() : Set.copyOf(types),
        Optional.ofNullable(agent)
            .map(text -> Fields.form("agent", text, AgentId::of, "the id of an agent")));
  }

  private static String url(String text) {
    var uri = Fields.made("url", () -> made(text));
    boolean web =
        "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
    if (!web || uri.getHost() == null || uri.getRawUserInfo() != null) {
      throw ProblemException.field("url", "must be an https address without a user.");
    }
    return uri.toString();
  }

  private static URI made(String text) {
    try {
      return URI.create(text.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("must be an address.", e);
    }
  }
}
