package dev.switchboard.domain.task.declared;

import dev.switchboard.domain.fault.Fault;
import dev.switchboard.domain.reasoning.ToolCall;
import dev.switchboard.domain.task.Deed;
import dev.switchboard.domain.task.Move.Effect;
import dev.switchboard.domain.task.Move.Made;
import dev.switchboard.domain.task.Move.Repeat;
import dev.switchboard.domain.task.declared.Endpoints.Reply;
import dev.switchboard.domain.task.declared.Endpoints.Request;
import java.time.Duration;

/// One call of a declared operation. Where a repeat does no harm, what may pass is tried again by
/// the engine; else the model hears what is known.
record CallEndpoint(Endpoints endpoints, DeclaredTool tool, ToolCall call, Request request)
    implements Effect {
  static final int MOST_CHARACTERS = 20_000;

  @Override
  public String name() {
    return call.tool();
  }

  @Override
  public Repeat repeat() {
    return tool.repeat();
  }

  @Override
  public Made unsure() {
    return failed(
        "It is not known whether this was done: no answer came. It is not repeated, because it might be done twice.");
  }

  @Override
  public Made perform(String key, Duration patience) {
    return switch (endpoints.call(request, key, patience)) {
      case Reply.Answered answer -> answered(answer);
      case Reply.Refused refused -> failed("It must not be called: %s.".formatted(refused.why()));
      case Reply.Lost lost -> lost(lost);
    };
  }

  private Made answered(Reply.Answered answer) {
    if (answer.successful()) {
      return made(answer.body().isBlank() ? "Done." : cut(answer.body()), false);
    }
    if (answer.passing() && repeat() == Repeat.HARMLESS) {
      var said = "%s answered %d.".formatted(name(), answer.status());
      throw answer
          .rest()
          .map(rest -> new Fault.Passing(said, rest))
          .orElseGet(() -> new Fault.Passing(said));
    }
    return failed("It answered %d. %s".formatted(answer.status(), cut(answer.body())).strip());
  }

  private Made lost(Reply.Lost lost) {
    if (repeat() == Repeat.HARMLESS) {
      throw new Fault.Passing("%s could not be reached: %s.".formatted(name(), lost.why()));
    }
    return lost.unsent() ? failed("Nothing was sent: %s.".formatted(lost.why())) : unsure();
  }

  private Made failed(String text) {
    return made(text, true);
  }

  private Made made(String text, boolean failed) {
    return Made.of(new Deed.Returned(call, text, failed));
  }

  private static String cut(String text) {
    if (text.length() <= MOST_CHARACTERS) {
      return text;
    }
    int end =
        Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1))
            ? MOST_CHARACTERS - 1
            : MOST_CHARACTERS;
    return "%s… (This is only the beginning: the answer is longer than %d characters.)"
        .formatted(text.substring(0, end), MOST_CHARACTERS);
  }

  /// Neither the arguments nor the address.
  @Override
  public String toString() {
    return "CallEndpoint[%s]".formatted(name());
  }
}
