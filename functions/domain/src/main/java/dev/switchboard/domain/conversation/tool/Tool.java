package dev.switchboard.domain.conversation.tool;

import dev.switchboard.domain.agent.Agent;
import dev.switchboard.domain.booking.Source;
import dev.switchboard.domain.conversation.Envelope;
import dev.switchboard.domain.reasoning.ToolSpec;
import dev.switchboard.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/// Something an agent can do while it talks. It answers in the time of a breath.
public interface Tool {
  /// What agents call it, when it is of use, and what it takes.
  ToolSpec spec();

  default String name() {
    return spec().name();
  }

  Spoken use(Use use);

  /// One use of a tool.
  ///
  /// @param requestKey the same for each repeat of this use, and for no other
  record Use(
      WorkspaceId workspace,
      Agent agent,
      Envelope envelope,
      String requestKey,
      Arguments arguments) {
    /// When it was said: words such as "tomorrow" count from then. Work in the background may come
    /// to it much later than it was asked for.
    Instant saidAt() {
      return envelope.receivedAt();
    }

    Source source() {
      return new Source(envelope.channel(), envelope.call(), requestKey);
    }
  }

  /// What the caller hears, and what came of it.
  record Spoken(String words, boolean failed, Optional<String> appointment, Optional<String> task) {
    public static Spoken answer(String words) {
      return new Spoken(words, false, Optional.empty(), Optional.empty());
    }

    /// Something is missing or cannot be; the words say what to do.
    public static Spoken apology(String words) {
      return new Spoken(words, true, Optional.empty(), Optional.empty());
    }

    static Spoken ofAppointment(String words, String id) {
      return new Spoken(words, false, Optional.of(id), Optional.empty());
    }

    static Spoken ofTask(String words, String id) {
      return new Spoken(words, false, Optional.empty(), Optional.of(id));
    }
  }
}
