package dev.switchboard.lambda.agents;

import dev.switchboard.adapter.http.Fields;
import dev.switchboard.adapter.http.ProblemException;
import dev.switchboard.domain.agent.AgentId;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Chooses the id of a new agent.
final class AgentIds {
  static final String FORM = "1 to 64 lower-case letters, digits and hyphens";
  private static final int MOST_CHARACTERS = 64;
  private static final String RESERVED = "lookup";

  private AgentIds() {}

  /// The one that was sent, or one made of the name.
  static AgentId choose(@Nullable String sent, String name) {
    return sent == null
        ? Fields.form("id", made(name), AgentIds::free, "given where the name has no letters")
        : sent(sent);
  }

  static AgentId sent(String text) {
    return Fields.form("id", text, AgentIds::free, FORM + ", and not " + RESERVED);
  }

  /// Refuses a body whose id is another one than its path's.
  static void same(AgentId path, @Nullable String body) {
    if (body != null && !body.equals(path.value())) {
      throw ProblemException.field("id", "must be the id in the path.");
    }
  }

  private static Optional<AgentId> free(String text) {
    return AgentId.of(text).filter(id -> !id.value().equals(RESERVED));
  }

  private static String made(String name) {
    var plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.substring(0, Math.min(plain.length(), MOST_CHARACTERS));
  }
}
