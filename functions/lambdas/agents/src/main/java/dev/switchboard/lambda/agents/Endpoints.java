package dev.switchboard.lambda.agents;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.agent.SignedEndpoint;
import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads and writes the addresses of owners. A secret goes in and never comes out.
final class Endpoints {
  private static final String PREFIX = "whsec_";
  private static final int FEWEST_BYTES = 24;
  private static final int MOST_BYTES = 64;

  private Endpoints() {}

  /// With the stored secret, where none is sent.
  static Optional<SignedEndpoint> read(
      String field, @Nullable EndpointJson sent, Optional<SignedEndpoint> stored) {
    if (sent == null) {
      return Optional.empty();
    }
    var url = url(field + ".url", Fields.given(field + ".url", sent.url()));
    var secret =
        Optional.ofNullable(sent.secret())
            .map(text -> secret(field + ".secret", text))
            .or(() -> stored.map(SignedEndpoint::secret));
    return Optional.of(
        new SignedEndpoint(url, Fields.given(field + ".secret", secret.orElse(null))));
  }

  static @Nullable EndpointJson write(Optional<SignedEndpoint> endpoint) {
    return endpoint.map(each -> new EndpointJson(each.url(), null, true)).orElse(null);
  }

  static String url(String field, String text) {
    var uri = Fields.made(field, () -> URI.create(text.strip()));
    boolean web =
        "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
    if (!web || uri.getHost() == null || uri.getRawUserInfo() != null) {
      throw ProblemException.field(field, "must be an https address without a user.");
    }
    return uri.toString();
  }

  /// As <https://www.standardwebhooks.com> has it.
  private static String secret(String field, String text) {
    if (!text.startsWith(PREFIX) || !isKey(text.substring(PREFIX.length()))) {
      throw ProblemException.field(
          field,
          "must be whsec_ and the base64 of %d to %d bytes.".formatted(FEWEST_BYTES, MOST_BYTES));
    }
    return text;
  }

  private static boolean isKey(String base64) {
    try {
      int bytes = Base64.getDecoder().decode(base64).length;
      return bytes >= FEWEST_BYTES && bytes <= MOST_BYTES;
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }
}
